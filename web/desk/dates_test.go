package desk_test

import (
	"os/exec"
	"strings"
	"testing"
)

// A date whose year the text does not give is shown in words, and never with the letters that stand for what is not known.
func TestDatesWithoutAYearAreWords(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not there")
	}
	script := `import { inWords } from './src/lib/edtf.js';
for (const d of ['XXXX-04-02', '../XXXX-05', 'XXXX-21', 'XXXX-XX-XX', 'XXXX', 'XXXX-04-02T10:00', '2031-04-02', '203X']) console.log([inWords(d), inWords(d, 'es'), inWords(d, 'en', true)].join(' | '));`
	out, err := exec.Command(node, "--input-type=module", "-e", script).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want := `2 April, year not given | 2 de abril, sin el año | 2 Apr, year not given
until May, year not given | hasta mayo, sin el año | until May, year not given
spring, year not given | primavera, sin el año | spring, year not given
a day not given | un día no dicho | a day not given
a year not given | un año no dicho | a year not given
2 April, year not given, 10:00 | 2 de abril, sin el año, 10:00 | 2 Apr, year not given, 10:00
2 April 2031 | 2 de abril de 2031 | 2 Apr 2031
the 2030s | los años 2030 | the 2030s`
	if got := strings.TrimSpace(string(out)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
