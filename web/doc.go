// Package web serves a case over HTTP: the API of web/api, and the files of the desk, behind one guard.
//
// In: a handler for the API, built files, and who may ask. Out: answers, each with headers that let a browser run nothing but the desk's own
// files and tell no other site anything. It opens no store and reads no article. What it writes to the log holds no question, no name, no text
// and no token.
//
//	GET /claims          the desk's page
//	GET /api/v1/claims   JSON, to the desk's own page or a program on this computer, and to nobody else
package web
