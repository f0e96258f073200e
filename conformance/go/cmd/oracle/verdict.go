package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

// verdict is the server's answer about one object.
type verdict struct {
	Allowed      bool      `json:"allowed"`
	DecodeError  string    `json:"decodeError,omitempty"`
	StrictErrors []string  `json:"strictErrors,omitempty"`
	OtherError   string    `json:"otherError,omitempty"`
	Errors       []problem `json:"errors"`
	Warnings     []string  `json:"warnings,omitempty"`
}

// problem is one field.Error, part by part.
type problem struct {
	Type     string `json:"type"`
	Field    string `json:"field"`
	Detail   string `json:"detail"`
	BadValue any    `json:"badValue,omitempty"`
	Origin   string `json:"origin,omitempty"`
}

// decided completes the verdict: the object is allowed if there is no error of any kind.
func (v *verdict) decided() *verdict {
	v.Allowed = v.DecodeError == "" && v.OtherError == "" && len(v.StrictErrors)+len(v.Errors) == 0
	if v.Errors == nil {
		v.Errors = []problem{}
	}
	return v
}

// undecodable completes the verdict on a body that cannot be read.
func (v *verdict) undecodable(err error) *verdict {
	v.DecodeError = err.Error()
	return v.decided()
}

func (v *verdict) reject(errs field.ErrorList) {
	for _, e := range errs {
		v.Errors = append(v.Errors, problem{string(e.Type), e.Field, e.Detail, printable(e.BadValue), e.Origin})
	}
}

// refuse adds an error of the server's handlers, with its causes if it is about fields.
func (v *verdict) refuse(err error) {
	var status *apierrors.StatusError
	if !errors.As(err, &status) || !apierrors.IsInvalid(err) || status.ErrStatus.Details == nil {
		v.OtherError = err.Error()
		return
	}
	for _, cause := range status.ErrStatus.Details.Causes {
		v.Errors = append(v.Errors, problem{Type: string(cause.Type), Field: cause.Field, Detail: cause.Message})
	}
}

// AddWarning makes a verdict the warning recorder of a request.
func (v *verdict) AddWarning(_, text string) {
	v.warn(text)
}

// warn keeps each text once, as the server does.
func (v *verdict) warn(texts ...string) {
	for _, text := range texts {
		if !slices.Contains(v.Warnings, text) {
			v.Warnings = append(v.Warnings, text)
		}
	}
}

func printable(value any) any {
	if _, err := json.Marshal(value); err != nil {
		return fmt.Sprint(value)
	}
	return value
}
