// Package when finds expressions of time and works out their dates.
//
// In: tokens, tags, trees and the document's date. Out: each expression that comes to a date, with its EDTF value, how it was
// worked out in plain words, and the rule that read it. It does not decide what happened then; see read/claim. It does not look for
// the document's own date; see format.
//
//	The dockers met on Friday.   →   [Friday] 2031-05-02, the last such day up to the document's date, 2031-05-04
//
// The stretch is the expression without the preposition before it ("Friday", "2028"), as TimeML and GUM mark it; what the preposition does to the
// value ("since 2028" is 2028/..) stands in the basis. Words that the value rests on belong to it: "early 2029", "the past two years",
// "Friday night".
//
// Choices that a reader may want to know:
//
//   - Weekdays, months and days without a year go back where the verb that governs them is past, forward where it is future, and back when
//     nothing tells. A headline's present is past ("Port reopens Tuesday"), a body's is a timetable and goes forward.
//   - What counts from something told before ("three days later", "that night") counts from the last date of the same section or, in the article itself, of
//     the text so far. Without one it has no date: a Doubt.
//   - 04/05/2031 is day first, unless only the other way is a date, or it is written in American style elsewhere in the text. It always
//     leaves a Doubt when both ways are dates.
//   - A time of day is kept where the day is named beside it ("5:30 p.m. on Friday"). Alone it is of the last day on which something happened that is told in its paragraph or the one before, else
//     of the article's first day, if that is of the last week, else of the document's; the morning after an evening or a night is of the next day. What is of every day (in the present tense) is passed over,
//     and so is a bare hour ("at seven") far from any day. Other parts of the day (night, afternoon) do not change the date; midnight gives none.
//   - A winter bears the year in which it begins. Seasons are the northern ones. The end that until, by, before, since and after name is
//     written as told: "before 2028" is ../2028. Only of a weekend or a war it is the one that is meant: after the war is from its end on, before the weekend up to its Saturday.
//   - "The next week" is a week from the document's date on, as the past week is one up to it; "next week" is that of the calendar.
//   - What once was to be ("was to open in May") goes to the such month that is nearest. What is of every year ("every year on 5 November") has XXXX for it.
//   - Feast days are those of data/tables/en/holidays.tsv; those of the Western church are computed from Easter. Ramadan, Eid and other feasts of
//     the moon are not dated.
//
// The calendar is the Gregorian one; years before Christ are astronomical, as EDTF wants it: 1 BC is 0000.
package when
