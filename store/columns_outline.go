package store

// outline says where the keys of each object of a JSON text are: the objects in the order in which they begin, the keys of one together.
type outline struct {
	keys    []uint32    // where each begins, behind its quotation mark
	objects [][2]uint32 // from which to which of keys
}

// outlineOf looks through a JSON text once. Of one that is not well formed it says something of what comes before the fault.
func outlineOf(json string) outline {
	type open struct {
		object int // its number, -1 for an array
		first  int // the number of its first key among those of all that is open
		key    bool
	}
	o := outline{make([]uint32, 0, len(json)/12), make([][2]uint32, 0, len(json)/32)}
	var stack []open
	var keys []uint32
	top := open{object: -1}
	for i := 0; i < len(json); i++ {
		switch json[i] {
		case '{':
			stack = append(stack, top)
			top = open{len(o.objects), len(keys), true}
			o.objects = append(o.objects, [2]uint32{})
		case '[':
			stack = append(stack, top)
			top = open{object: -1, first: len(keys)}
		case '}', ']':
			if len(stack) == 0 {
				return o
			}
			if top.object >= 0 {
				from := uint32(len(o.keys))
				o.keys = append(o.keys, keys[top.first:]...)
				o.objects[top.object] = [2]uint32{from, uint32(len(o.keys))}
			}
			keys = keys[:top.first]
			top, stack = stack[len(stack)-1], stack[:len(stack)-1]
		case ',':
			top.key = top.object >= 0
		case '"':
			if top.key {
				keys, top.key = append(keys, uint32(i+1)), false
			}
			i = stringEnd(json, i)
		}
	}
	return o
}

// stringEnd is where the string ends that begins at i: at its second quotation mark, or at the end of the text.
func stringEnd(json string, i int) int {
	for i++; i < len(json) && json[i] != '"'; i++ {
		if json[i] == '\\' {
			i++
		}
	}
	return min(i, len(json))
}

// keyAt is the key that begins at a place.
func keyAt(json string, at uint32) string { return json[at:stringEnd(json, int(at)-1)] }
