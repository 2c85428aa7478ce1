package name

import "math/bits"

// FlagBits are the lexicon's flags by name, as this package takes them to lie.
var FlagBits = map[string]int{"PersonNoun": at(flagPersonNoun), "PlaceNoun": at(flagPlaceNoun), "CommVerb": at(flagCommVerb),
	"Forename": at(flagForename), "Surname": at(flagSurname), "PlaceName": at(flagPlaceName), "PlacePart": at(flagPlacePart),
	"Country": at(flagCountry), "Demonym": at(flagDemonym), "OrgWord": at(flagOrgWord), "Title": at(flagTitle), "Month": at(flagMonth),
	"Weekday": at(flagWeekday), "Outlet": at(flagOutlet), "BigPlace": at(flagBigPlace), "Agency": at(flagAgency)}

func at(flag uint32) int { return bits.TrailingZeros32(flag) }
