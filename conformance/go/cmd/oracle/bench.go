package main

import (
	"fmt"
	"io"
	"testing"
)

// bench measures the server's code on the line's pod, which it must accept: validation alone, and all that a create does
// from the bytes of the request on. It prints, separated by tabs: the pod's name, what was measured, nanoseconds, bytes and
// allocations an operation.
func bench(line []byte, out io.Writer) error {
	v := create(line).(*verdict)
	if !v.Allowed {
		return fmt.Errorf("the server rejects the pod: %+v", v)
	}
	body := decodeInternal(line)
	name, namespace := metadata(body.object).GetName(), namespaceOf(body.kind, body.object)
	ctx := requestFor(body.kind, namespace, v)
	if err := prepareCreate(ctx, body.kind, body.object, namespace); err != nil {
		return err
	}
	measureTime(out, name, "validate", func() { validateCreate(ctx, body.kind, body.object) })
	measureTime(out, name, "create", func() { create(line) })
	return nil
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
