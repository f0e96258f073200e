package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"

	"k8s.io/apimachinery/pkg/api/equality"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	kjson "sigs.k8s.io/json"
)

// mergeRequest is a line of the input of the mode merge.
type mergeRequest struct {
	Original  json.RawMessage `json:"original"`
	Patch     json.RawMessage `json:"patch"`
	Candidate json.RawMessage `json:"candidate"` // what the result should be, if anything
	Semantic  bool            `json:"semantic"`  // whether empty and absent lists and maps of the candidate are the same
}

type mergeAnswer struct {
	Merged       map[string]any `json:"merged,omitempty"`
	StrictErrors []string       `json:"strictErrors,omitempty"` // what fieldValidation=Strict rejects in the patched object
	Error        string         `json:"error,omitempty"`
	Original     string         `json:"originalError,omitempty"` // why the original cannot be read
	Same         bool           `json:"same,omitempty"`          // whether the candidate is the result
}

// merge applies a strategic merge patch to an object as the server does when it handles a request, up to its defaults.
func merge(line []byte) (answer any) {
	var asked mergeRequest
	if err := json.Unmarshal(line, &asked); err != nil {
		return mergeAnswer{Original: err.Error()}
	}
	known, err := kindOf(asked.Original)
	if err != nil {
		return mergeAnswer{Original: err.Error()}
	}
	original, ignored, err := asStored(known, asked.Original)
	if err != nil {
		return mergeAnswer{Original: err.Error()}
	}
	defer func() {
		if cause := recover(); cause != nil {
			answer = mergeAnswer{Error: fmt.Sprint("panic: ", cause)}
		}
	}()
	patch := map[string]any{}
	if _, err := kjson.UnmarshalStrict(asked.Patch, &patch); err != nil {
		return mergeAnswer{Error: err.Error()}
	}
	merged, err := strategicpatch.StrategicMergeMapPatch(original, patch, emptyOf(known))
	if err != nil {
		return mergeAnswer{Error: err.Error()}
	}
	result, strict, err := typed(known, merged)
	if asked.Candidate != nil && isSame(known, asked, result, strict, err, ignored) {
		return mergeAnswer{Same: true}
	}
	if err != nil {
		return mergeAnswer{Error: "decoding: " + err.Error()}
	}
	return mergeAnswer{Merged: asJSON(result), StrictErrors: strict}
}

// isSame returns whether the candidate is the result once it has passed through the type, or cannot be read like the result. If
// the original has fields that its type does not have, what strict decoding says does not count: they are not stored, and a
// candidate may have kept them.
func isSame(known *kind, asked mergeRequest, result runtime.Object, strict []string, failure error, ignored []string) bool {
	read := map[string]any{}
	if err := kjson.UnmarshalCaseSensitivePreserveInts(asked.Candidate, &read); err != nil {
		return false
	}
	candidate, problems, err := typed(known, read)
	if err != nil || failure != nil {
		return err != nil && failure != nil
	}
	if len(ignored) == 0 && !slices.Equal(problems, strict) {
		return false
	}
	// A time of zero is null in JSON, and absent once that is read.
	candidate, result = again(known, candidate), again(known, result)
	if asked.Semantic {
		return equality.Semantic.DeepEqual(candidate, result)
	}
	return reflect.DeepEqual(asJSON(candidate), asJSON(result))
}

// asStored returns an object as it is given to the code that merges: it comes from the type of its kind. Returns also what
// strict decoding says of it.
func asStored(known *kind, body []byte) (map[string]any, []string, error) {
	read := map[string]any{}
	if err := kjson.UnmarshalCaseSensitivePreserveInts(body, &read); err != nil {
		return nil, nil, err
	}
	stored, strict, err := typed(known, read)
	if err != nil {
		return nil, nil, err
	}
	return asJSON(stored), strict, nil
}

// typed returns an object of the type of its kind, and what strict decoding says of it, in order.
func typed(known *kind, object map[string]any) (runtime.Object, []string, error) {
	into := emptyOf(known)
	var strict []string
	err := runtime.DefaultUnstructuredConverter.FromUnstructuredWithValidation(object, into, true)
	if problems, is := runtime.AsStrictDecodingError(err); is {
		for _, each := range problems.Errors() {
			strict = append(strict, each.Error())
		}
		slices.Sort(strict)
	} else if err != nil {
		return nil, nil, err
	}
	return into, strict, nil
}

func again(known *kind, object runtime.Object) runtime.Object {
	out, _, err := typed(known, asJSON(object))
	if err != nil {
		panic(err)
	}
	return out
}

func asJSON(object runtime.Object) map[string]any {
	out, err := runtime.DefaultUnstructuredConverter.ToUnstructured(object)
	if err != nil {
		panic(err)
	}
	return out
}

// emptyOf returns an empty object of the kind's type.
func emptyOf(known *kind) runtime.Object {
	object, err := legacyscheme.Scheme.New(known.GroupVersionKind)
	if err != nil {
		panic(err)
	}
	return object
}
