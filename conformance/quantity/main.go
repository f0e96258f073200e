// Command quantity tells what Kubernetes makes of quantities, times and numbers-or-names, so that Podwright can be held
// against it. It reads questions from standard input, one a line, and writes each one back with its answer behind a tab.
// A question is a kind and its operands, with tabs between them; operands are escaped as inside a JSON string.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

const refused = "refused"

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 64<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for in.Scan() {
		question := strings.Split(in.Text(), "\t")
		operands := make([]string, len(question)-1)
		for i, escaped := range question[1:] {
			if err := json.Unmarshal([]byte(`"`+escaped+`"`), &operands[i]); err != nil {
				panic(fmt.Sprintf("%q: %v", escaped, err))
			}
		}
		fmt.Fprintf(out, "%s\t%s\n", in.Text(), answer(question[0], operands))
	}
	if err := in.Err(); err != nil {
		panic(err)
	}
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
	panic("no such kind: " + kind)
}

// What is known of one quantity: spelling, whole units, thousandths, sign; the same rounded up to thousandths and to
// whole units; and negated.
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

func facts(q resource.Quantity) string {
	if marshalled, err := json.Marshal(q); err != nil || string(marshalled) != `"`+q.String()+`"` {
		panic("two spellings: " + q.String())
	}
	return fmt.Sprintf("%s %d %d %d", q.String(), q.Value(), q.MilliValue(), q.Sign())
}

// How two quantities compare, and what is known of their sum and their difference.
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

// What a decoder makes of a JSON string with this content, as it stands after being written by Go, and of a JSON number
// with this literal where it is one.
func fromJSON(content string) string {
	written, err := json.Marshal(content)
	if err != nil {
		panic(err)
	}
	verdict := func(text []byte) string {
		var q resource.Quantity
		if err := json.Unmarshal(text, &q); err != nil {
			return refused
		}
		return facts(q)
	}
	if isNumber(content) {
		return verdict(written) + " " + verdict([]byte(content))
	}
	return verdict(written)
}

// The instant in seconds and nanoseconds, and the spelling.
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

// What a number-or-name makes of a JSON number.
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
