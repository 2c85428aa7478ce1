// Package event finds what some voice says happened: an event a claim that names an occurrence, one for all claims that tell of it.
//
// In: claims with their times, trees, mentions and entities. Out: events in text order, each with its trigger, who did it and to whom, place,
// time and numbers of killed, hurt or arrested, as far as the text states them. It does not decide whether what is said is so, and takes
// no plan, denial, accusation, condition or opinion for an event.
//
//	At least 12 people were killed in Marsa on Friday, the harbour office said.   →   killed: patient at least 12 people, agent not stated, place Marsa
//
// Choices that a reader may want to know:
//
//   - A claim makes an event when it is asserted or reported, by the outlet or a voice, and its predicate is a verb of happening or a noun that
//     names an occurrence ("an explosion", "held a vote"). What data/tables/en/events.tsv calls a state makes none. The present
//     tense counts only in headlines, in the progressive, and not at all for habits ("runs three ferries").
//   - What a claim tells beside its predicate makes one where it is given as having happened: the verb of a restrictive relative or participle clause ("the crane that fell on Sunday"), of a clause of time, or a noun ("Thursday's raid on a clinic"), each
//     with a time of its own that is not to come, and a verb in a row with the predicate ("was shot and wounded"). It rests on the claim that holds its words, with that claim's voices; its rule ends in "beside". What is called alleged,
//     planned, feared or attempted, or is prevented or called off, makes none, and neither does a deed that another voice than the outlet so lays on somebody; see docs/decisions/0028. A noun for what is set for a day beforehand ("the 2016
//     election") needs a day gone by.
//   - A verb in a row with another has its time, where that stands before both or is a day: "lost power on Friday and struck a pier". A time inside a noun for another occurrence is not the predicate's: "After Tuesday's raid they locked the door".
//   - A claim without a time makes one only when it numbers the killed, dead, injured, arrested, detained, missing, displaced, evacuated or
//     rescued. Other claims without a time may still join the event of another claim.
//   - Claims join one event when their triggers share a base ("resigned", "his resignation"), a participant, a place, a day or a number ties them, and
//     nothing speaks against it. Numbers that differ stay beside each other, each with its words.
//   - A part that is stated by words that stand for no entity ("the explosion killed …") keeps the words; one that is not stated has neither.
package event
