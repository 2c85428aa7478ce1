module segun

go 1.26
