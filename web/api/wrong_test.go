package api

import (
	"encoding/json"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

// param is a parameter or a property of a body as openapi.json has it.
type param struct {
	Name     string
	In       string
	Required bool
	Schema   schema
}

type schema struct {
	Type       any
	Ref        string `json:"$ref"`
	Enum       []any
	Items      *schema
	MinLength  int
	MaxLength  int
	Minimum    *float64
	Maximum    *float64
	Pattern    string
	MaxItems   int
	Required   []string
	Properties map[string]schema
}

// is tells the one type of a schema.
func (s *schema) is() string {
	if list, ok := s.Type.([]any); ok {
		return fmt.Sprint(list[0])
	}
	return fmt.Sprint(s.Type)
}

type operationOf struct {
	Parameters  []param
	RequestBody struct {
		Content map[string]struct{ Schema schema }
	}
}

// spec is what the API says of itself.
func spec(t *testing.T) (paths map[string]map[string]operationOf, schemas map[string]schema) {
	t.Helper()
	b, err := OpenAPI()
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Paths      map[string]map[string]operationOf
		Components struct{ Schemas map[string]schema }
	}
	if err := json.Unmarshal(b, &doc); err != nil {
		t.Fatal(err)
	}
	return doc.Paths, doc.Components.Schemas
}

// wrongValues are values that a parameter does not take.
func wrongValues(s *schema) (out []string) {
	if s.is() == "array" && s.Items != nil {
		out = wrongValues(s.Items)
		if s.MaxItems > 0 {
			out = append(out, strings.Repeat("x,", s.MaxItems)+"x")
		}
		return out
	}
	if len(s.Enum) > 0 {
		out = append(out, "none-of-these")
	}
	if s.MaxLength > 0 {
		out = append(out, strings.Repeat("7", s.MaxLength+1))
	}
	if s.Pattern != "" {
		out = append(out, "yesterday")
	}
	if s.is() == "integer" {
		out = append(out, "many")
	}
	if s.Minimum != nil {
		out = append(out, fmt.Sprint(*s.Minimum-1))
	}
	if s.Maximum != nil {
		out = append(out, fmt.Sprint(*s.Maximum+1))
	}
	return out
}

var inPath = regexp.MustCompile(`\{\w+\}`)

// TestEveryWrongParameterIsNamed sends each parameter of each address what it does not take: the problem names that part and no other, what was sent, and what to do.
func TestEveryWrongParameterIsNamed(t *testing.T) {
	paths, _ := spec(t)
	n := 0
	for path, methods := range paths {
		for method, op := range methods {
			for _, p := range op.Parameters {
				for _, v := range wrongValues(&p.Schema) {
					target := path
					if p.In == "path" {
						target = strings.Replace(target, "{"+p.Name+"}", url.PathEscape(v), 1)
					}
					target = inPath.ReplaceAllString(target, "1")
					q := url.Values{}
					for _, other := range op.Parameters {
						if other.In == "query" && other.Required && other.Name != p.Name {
							q.Set(other.Name, "x")
						}
					}
					if p.In == "query" {
						if p.Schema.is() == "array" {
							q[p.Name] = strings.Split(v, ",")
						} else {
							q.Set(p.Name, v)
						}
					} else if p.In != "path" {
						continue // headers are not asked for by people
					}
					n++
					named(t, strings.ToUpper(method), target+"?"+q.Encode(), "", p.In+"."+p.Name, v)
				}
			}
		}
	}
	if n < 60 {
		t.Errorf("only %d wrong values were sent", n)
	}
}

// named sends one request with a fault in one part and holds the problem to name it.
func named(t *testing.T, method, target, body, location, sent string) {
	t.Helper()
	w := call(New(&Ports{Sitting: apart{}}, nil), method, target, body)
	var p Problem
	if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || w.Code != 422 {
		t.Errorf("%s %.120s %.80s: %d %.200s", method, target, body, w.Code, w.Body)
		return
	}
	part := location[strings.Index(location, ".")+1:]
	if p.Remedy == "" || len(p.Errors) == 0 || p.Errors[0].Message == "" || !strings.Contains(p.Detail, part) {
		t.Errorf("%s %.120s %.80s: the problem names %+v: %.300s", method, target, body, p.Errors, w.Body)
		return
	}
	for _, e := range p.Errors {
		if e.Location != location && !strings.HasPrefix(e.Location, location+"[") {
			t.Errorf("%s %.120s %.80s: %s is called wrong, not %s", method, target, body, e.Location, location)
		}
	}
	if v := p.Errors[0].Value; v != nil {
		if is := strings.TrimSuffix(fmt.Sprint(v), " …"); !strings.Contains(sent, is) {
			t.Errorf("%s %.120s: %v was not sent", method, target, v)
		}
	} else if !strings.Contains(sent, ",") && sent != "" {
		t.Errorf("%s %.120s %.80s: what was sent is not told: %.300s", method, target, body, w.Body)
	}
}

// Filters that stand beside a question are called wrong themselves, not the question.
func TestAWrongFilterIsNamed(t *testing.T) {
	for _, try := range []struct{ part, sent, remedy string }{
		{"status", "certain", "statuses"}, {"since", "yesterday", "2031-05-04"}, {"until", "2031-13", "2031-05-04"}, {"about", "a\xffb", "leave it out"}, {"by", "\xff", "leave it out"},
		{"outlet", "\xff", "leave it out"}, {"doc", "\xff", "leave it out"},
	} {
		for _, path := range []string{"/claims", "/told"} {
			w := call(handler(&fake{}), "GET", Prefix+path+"?q=sluice&status=alleged&"+url.Values{try.part: {try.sent}}.Encode(), "")
			var p Problem
			if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || w.Code != 422 || len(p.Errors) != 1 {
				t.Errorf("%s, %s=%s: %d %s", path, try.part, try.sent, w.Code, w.Body)
				continue
			}
			if e := p.Errors[0]; e.Location != "query."+try.part || e.Value != strings.ToValidUTF8(try.sent, "\uFFFD") || !strings.HasPrefix(p.Detail, try.part+": ") || !strings.Contains(p.Remedy, try.remedy) || strings.Contains(p.Detail, "character") {
				t.Errorf("%s, %s=%s: %s", path, try.part, try.sent, w.Body)
			}
		}
	}
}

// A part that is missing from a body is named itself, and so is each that is wrong.
func TestWrongPartsOfABodyAreNamed(t *testing.T) {
	paths, schemas := spec(t)
	n := 0
	for path, methods := range paths {
		for method, op := range methods {
			c, ok := op.RequestBody.Content["application/json"]
			if !ok {
				continue
			}
			s := schemas[strings.TrimPrefix(c.Schema.Ref, "#/components/schemas/")]
			for _, name := range s.Required {
				body, _ := json.Marshal(without(&s, schemas, name))
				n++
				named(t, strings.ToUpper(method), inPath.ReplaceAllString(path, "1"), string(body), "body."+name, "")
			}
		}
	}
	if n < 5 {
		t.Errorf("only %d parts of bodies are required", n)
	}
	w := call(handler(&fake{}), "POST", Prefix+"/notes", `{"text":"`+strings.Repeat("x", 300)+`","class":"secret","more":1}`)
	for _, want := range []string{`"location":"body.class","value":"secret"`, `"location":"body.more"`, "class: expected", "more: unexpected"} {
		if !strings.Contains(w.Body.String(), want) {
			t.Errorf("%s is not in %s", want, w.Body)
		}
	}
}

// without is a body that has all that it must but one part.
func without(s *schema, schemas map[string]schema, name string) map[string]any {
	out := map[string]any{}
	for _, k := range s.Required {
		if p := s.Properties[k]; k != name {
			switch p.is() {
			case "string":
				if p.Pattern != "" || p.MinLength > 4 {
					out[k] = "1a2b3c4d5e#c7"
					continue
				}
				if out[k] = "2031"; len(p.Enum) > 0 {
					out[k] = p.Enum[0]
				}
			case "boolean":
				out[k] = true
			case "integer", "number":
				out[k] = 1
			case "array":
				out[k] = []any{"x"}
			default:
				part := schemas[strings.TrimPrefix(p.Ref, "#/components/schemas/")]
				out[k] = without(&part, schemas, "")
			}
		}
	}
	return out
}
