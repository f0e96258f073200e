package main

import (
	"context"
	"strconv"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/storage"
	"k8s.io/apiserver/pkg/storage/names"
	"k8s.io/kubernetes/pkg/apis/core"
)

// create answers for a request that creates the object of the line.
func create(line []byte) any {
	v := &verdict{}
	body := decodeInternal(line)
	v.StrictErrors = body.strict
	if body.err != nil {
		return v.undecodable(body.err)
	}
	namespace := namespaceOf(body.kind, body.object)
	ctx := requestFor(body.kind, namespace, v)
	if err := prepareCreate(ctx, body.kind, body.object, namespace); err != nil {
		v.refuse(err)
		return v.decided()
	}
	v.reject(validateCreate(ctx, body.kind, body.object))
	if len(v.Errors) > 0 {
		return v.decided()
	}
	v.warn(body.kind.WarningsOnCreate(ctx, body.object)...)
	// The server ignores one that is not a number.
	if version, err := strconv.ParseUint(metadata(body.object).GetResourceVersion(), 10, 64); err == nil && version > 0 {
		v.OtherError = storage.ErrResourceVersionSetOnCreate.Error()
	}
	return v.decided()
}

// prepareCreate does what the server does with an object between decoding and validation.
func prepareCreate(ctx context.Context, k *kind, object runtime.Object, namespace string) error {
	m := metadata(object)
	receive(ctx, m)
	rest.WipeObjectMetaSystemFields(m)
	if err := rest.EnsureObjectNamespaceMatchesRequestNamespace(namespace, m); err != nil {
		return err
	}
	admit(object)
	m.SetUID(assignedUID)
	m.SetCreationTimestamp(assignedTime)
	if base := m.GetGenerateName(); m.GetName() == "" && base != "" {
		m.SetName(base[:min(len(base), names.MaxGeneratedNameLength)] + assignedSuffix)
	}
	if service, is := object.(*core.Service); is {
		finish, err := serviceStorage().BeginCreate(ctx, service, &metav1.CreateOptions{})
		if err != nil {
			return err
		}
		finish(ctx, false)
	}
	k.PrepareForCreate(ctx, object)
	return nil
}
