package names

// Version is that of what names are taken apart and compared by: rules and tables. It is raised whenever the same name may be analysed, compared or
// filed otherwise, so that whoever keeps an index builds it again.
const Version = "7"
