//go:build before137

package main

import (
	"context"

	"k8s.io/apimachinery/pkg/api/validation"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/registry/rest"
	pathsegment "k8s.io/client-go/rest"
	"k8s.io/kubernetes/pkg/apis/core"
)

// validateCreate keeps the server's order: it checks metadata in general only if the strategy finds nothing.
func validateCreate(ctx context.Context, k *kind, object runtime.Object) field.ErrorList {
	if errs := k.Validate(ctx, object); len(errs) > 0 {
		return errs
	}
	return validation.ValidateObjectMetaAccessor(metadata(object), k.rules.NamespaceScoped(), pathSegment, field.NewPath("metadata"))
}

func validateUpdate(ctx context.Context, strategy rest.RESTUpdateStrategy, from, to runtime.Object) field.ErrorList {
	path := field.NewPath("metadata")
	errs := validation.ValidateObjectMetaAccessor(metadata(to), strategy.NamespaceScoped(), pathSegment, path)
	errs = append(errs, validation.ValidateObjectMetaAccessorUpdate(metadata(to), metadata(from), path)...)
	return append(errs, strategy.ValidateUpdate(ctx, to, from)...)
}

// pathSegment checks what the server requires of every name. The client has the same checks, in the same place in every
// version.
func pathSegment(name string, isPrefix bool) []string {
	if isPrefix {
		return pathsegment.IsValidPathSegmentPrefix(name)
	}
	return pathsegment.IsValidPathSegmentName(name)
}

func nameServiceAccount(pod *core.Pod, name string) {
	pod.Spec.ServiceAccountName = name
}
