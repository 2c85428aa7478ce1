package store

// formFourWords makes the full-text indexes of claims lean. A row is one text, the words of a claim and its tags, each with a mark that no word has: a second column costs two bytes for each tag of each
// claim. They keep no size of their rows, of which nothing asks: that was a row for each row, as much as a third of what they find. So a row is taken away by telling it again, word for word: whatever
// changes what a row is made of (wordsOf, plainWords, publishedTags, the tokenizer) is a new form, which makes them anew. Who is in which claim is told by the tags alone;
// about and voices told it twice.
//
// dated is by the numbers of moments, which hold the day and which of its moments it is: in an index whose rows are seldom neighbours, most of what is kept of a word is how far it is to the next. It does not keep
// where in a row a word stands: a phrase is looked for by its words, and what is found is looked up in claims.
//
// moments has no index, and no start where it is the day that its number tells: its numbers are in the order of days, and what there is of one day is looked through.
//
// headlines are the claims with the tag of a headline that says more than what stands below it. That is not told by statements alone, and must be known to take the tag away.
//
// dictionaries has what saved originals and texts are packed beside, itself packed without one, under the number that is in each of them: with it they can be unpacked without this program.
//
// What goes is emptied before it is dropped: dropping keeps each page until it is done, in memory, since nothing of a locked case may lie in a file that is not; emptying keeps none.
const formFourWords = `
DELETE FROM claims_data;
DELETE FROM claims_idx;
DELETE FROM claims_docsize;
DELETE FROM dated_data;
DELETE FROM dated_idx;
DELETE FROM dated_docsize;
DELETE FROM about;
DELETE FROM voices;
DELETE FROM moments;
DROP TABLE claims;
DROP TABLE dated;
DROP TABLE about;
DROP TABLE voices;
DROP TABLE moments;
CREATE VIRTUAL TABLE claims USING fts5(words, content='', columnsize=0, tokenize="unicode61 remove_diacritics 2 tokenchars '#'");
INSERT INTO claims(claims, rank) VALUES('secure-delete', 1);
CREATE TABLE moments(id INTEGER PRIMARY KEY, claim INTEGER NOT NULL, event INTEGER NOT NULL, start INTEGER, main INTEGER NOT NULL);
CREATE VIRTUAL TABLE dated USING fts5(words, content='', columnsize=0, detail=none, tokenize="unicode61 remove_diacritics 2 tokenchars '#'");
INSERT INTO dated(dated, rank) VALUES('secure-delete', 1);
CREATE TABLE headlines(claim INTEGER PRIMARY KEY);
CREATE TABLE dictionaries(id INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
`
