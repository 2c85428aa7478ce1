package lists

// Date puts a date as people write it into EDTF, as the readers of lists do: "10 Dec 1948", "circa 1951", "1970-1973", ISO dates. A date of numbers
// whose day and month cannot be told apart is its year. ok is false for what is no date.
func Date(s string) (date string, ok bool) { return edtf(s) }

// Country gives the code of a country (ISO 3166, in lower case) by its name or code; ok is false for one that the table does not have.
func Country(name string) (code string, ok bool) { return country(name) }
