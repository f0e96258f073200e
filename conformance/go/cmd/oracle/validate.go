//go:build !before137

package main

import (
	"context"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/kubernetes/pkg/apis/core"
)

func validateCreate(ctx context.Context, k *kind, object runtime.Object) field.ErrorList {
	return rest.ValidateCreate(ctx, object, k.rules)
}

func validateUpdate(ctx context.Context, strategy rest.RESTUpdateStrategy, from, to runtime.Object) field.ErrorList {
	return rest.ValidateUpdate(ctx, to, from, strategy)
}

func nameServiceAccount(pod *core.Pod, name string) {
	pod.Spec.ServiceAccountName = name
	pod.Spec.DeprecatedServiceAccount = name
}
