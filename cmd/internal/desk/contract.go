package desk

// The parts of the JSON contract that a document's page needs; places are in bytes.

type reading struct {
	Document struct {
		Basis string `json:"published_basis"`
	} `json:"document"`
	Sections []struct {
		ID, Kind   string
		Start, End uint32
		Author     string `json:"author_name"`
		Parent     string
	}
	Entities []readEntity
	Claims   []struct {
		ID   string
		Time *readTime
		Rule string
	}
	Origins []struct {
		ID, Root string
		Via      []string
		People   *struct{ Min, Max int }
		Named    int
		Claims   []string
	}
	Unknown []string `json:"unknown_origin"`
	Times   []struct {
		place
		Text, EDTF, Basis string
	}
	Order []struct {
		place
		Before, After string
	}
	Events []readEvent
	Doubts []struct {
		place
		Code, Message string
	}
	Maker struct {
		Segun      string
		Annotators map[string]string
		Models     map[string]string
	}
}

// place is absent where both are nil.
type place struct{ Start, End *uint32 }

type readTime struct {
	place
	EDTF, Basis string
}

type readEntity struct {
	ID, Kind string
	Named    bool
	Name     string
	Names    []struct{ Text string }
	Count    *struct{ Min, Max int }
	Roles    []struct {
		place
		Title     string
		Of        *struct{ Text string }
		Qualifier string
		Time      string
	}
	Mentions []place
}

type readEvent struct {
	ID, Type, Realis string
	Trigger          place
	Roles            []struct{ Role, Entity string }
	Time             *readTime
	Place            string
	Counts           []struct {
		What            string
		Low, Best, High int
	}
	Claims []string
	Status string
}
