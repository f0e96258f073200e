// Command quantity answers how Kubernetes reads and computes with quantities, times and numbers-or-names, to compare
// Podwright with it. It reads questions from standard input, one a line, and writes each one back with its answer after a
// tab. A question is a kind and its operands, with tabs between them; operands are escaped as inside a JSON string.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"dev.podwright/conformance/internal/lines"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

const refused = "refused"

func main() {
	if err := lines.Answer(os.Stdin, os.Stdout, answerLine); err != nil {
		fmt.Fprintln(os.Stderr, "quantity:", err)
		os.Exit(1)
	}
}

func answerLine(line []byte, out io.Writer) error {
	question := strings.Split(string(line), "\t")
	operands := make([]string, len(question)-1)
	for i, escaped := range question[1:] {
		if err := json.Unmarshal([]byte(`"`+escaped+`"`), &operands[i]); err != nil {
			return fmt.Errorf("%q: %w", escaped, err)
		}
	}
	_, err := fmt.Fprintf(out, "%s\t%s\n", line, answer(question[0], operands))
	return err
}

func answer(kind string, operands []string) string {
	switch kind {
	case "quantity":
		return quantity(operands[0])
	case "pair":
		return pair(operands[0], operands[1])
	case "json":
		return fromJSON(operands[0])
	case "time":
		return instant(operands[0])
	case "times":
		return times(operands[0], operands[1])
	case "int":
		return number(operands[0])
	}
	panic("unknown kind: " + kind)
}

// quantity gives the facts of one quantity, of the same rounded up to thousandths and to whole units, and negated.
func quantity(text string) string {
	q, err := resource.ParseQuantity(text)
	if err != nil {
		return refused
	}
	milli, whole, negated := q.DeepCopy(), q.DeepCopy(), q.DeepCopy()
	milli.RoundUp(resource.Milli)
	whole.RoundUp(0)
	negated.Neg()
	return facts(q) + " " + facts(milli) + " " + facts(whole) + " " + facts(negated)
}

// facts are the canonical form, whole units, thousandths and sign.
func facts(q resource.Quantity) string {
	if marshalled, err := json.Marshal(q); err != nil || string(marshalled) != `"`+q.String()+`"` {
		panic("JSON and String differ: " + q.String())
	}
	return fmt.Sprintf("%s %d %d %d", q.String(), q.Value(), q.MilliValue(), q.Sign())
}

// pair gives how two quantities compare, and the facts of their sum and their difference.
func pair(left, right string) string {
	a, err := resource.ParseQuantity(left)
	if err != nil {
		return refused
	}
	b, err := resource.ParseQuantity(right)
	if err != nil {
		return refused
	}
	compared, sum, difference := a.DeepCopy(), a.DeepCopy(), a.DeepCopy()
	sum.Add(b.DeepCopy())
	difference.Sub(b.DeepCopy())
	return fmt.Sprintf("%d %s %s", compared.Cmp(b), facts(sum), facts(difference))
}

// fromJSON gives the facts that a decoder gets from a JSON string with this content, as Go encodes it, and from the JSON
// number with this literal where it is one.
func fromJSON(content string) string {
	written, err := json.Marshal(content)
	if err != nil {
		panic(err)
	}
	decode := func(text []byte) string {
		var q resource.Quantity
		if err := json.Unmarshal(text, &q); err != nil {
			return refused
		}
		return facts(q)
	}
	if isNumber(content) {
		return decode(written) + " " + decode([]byte(content))
	}
	return decode(written)
}

// instant gives a time in seconds and nanoseconds, and its canonical form.
func instant(text string) string {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return refused
	}
	marshalled, err := json.Marshal(metav1.NewTime(t))
	if err != nil {
		panic(err)
	}
	return fmt.Sprintf("%d %d %s", t.Unix(), t.Nanosecond(), strings.Trim(string(marshalled), `"`))
}

// times gives how two times compare.
func times(left, right string) string {
	a, err := time.Parse(time.RFC3339, left)
	if err != nil {
		return refused
	}
	b, err := time.Parse(time.RFC3339, right)
	if err != nil {
		return refused
	}
	return fmt.Sprintf("%d", a.Compare(b))
}

// number gives what a number-or-name reads from a JSON number.
func number(literal string) string {
	var n intstr.IntOrString
	if !isNumber(literal) {
		return refused
	}
	if err := json.Unmarshal([]byte(literal), &n); err != nil {
		return refused
	}
	return n.String()
}

func isNumber(text string) bool {
	return json.Valid([]byte(text)) &&
		strings.ContainsAny(text[:1], "-0123456789") && strings.ContainsAny(text[len(text)-1:], "0123456789")
}
