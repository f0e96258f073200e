package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"testing"
)

// bench measures the server's code on every pod of its input, which it must accept: validation alone, and all that a
// create does from the bytes of the request on. It prints, separated by tabs: the pod's name, what was measured,
// nanoseconds, bytes and allocations an operation.
func bench(in io.Reader, out io.Writer) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		v := create(line).(*verdict)
		if !v.Allowed {
			return fmt.Errorf("a rejected pod measures nothing: %+v", v)
		}
		body := decodeInternal(line)
		name, namespace := metadata(body.object).GetName(), namespaceOf(body.object)
		ctx := requestFor(body.kind, namespace, v)
		if err := prepareCreate(ctx, body.kind, body.object, namespace); err != nil {
			return err
		}
		measureTime(out, name, "validate", func() { validateCreate(ctx, body.kind, body.object) })
		measureTime(out, name, "create", func() { create(line) })
	}
	return lines.Err()
}

func measureTime(out io.Writer, name, what string, operation func()) {
	r := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			operation()
		}
	})
	fmt.Fprintf(out, "%s\t%s\t%d\t%d\t%d\n", name, what, r.NsPerOp(), r.AllocedBytesPerOp(), r.AllocsPerOp())
}
