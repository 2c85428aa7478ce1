// Package lists reads official lists, captured as files, into statements with the words that they rest on.
//
// In: the captured files of one list. Out: [segun.Statement] values, one a fact, in the list's order, and a [Report]: the list's date and how
// it is known, what was counted, what was done with every field, and each row that could not be read, with file and line. A list
// that is cut off or smaller than it can be is refused with a [*Refusal].
//
// It does not decide whether two records are one person, whether a name in a document is a listed one, or who owns whom: "Linked To" in a
// remark is the list's words. It corrects nothing but the form of dates, countries and genders, and keeps the list's own words beside.
//
//	17671,"CARTEL DE JALISCO NUEVA GENERACION",-0- ,"SDNTK",…,"a.k.a. 'CJNG'."   →   ofac:17671 name, program, weakAlias
package lists
