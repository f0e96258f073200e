package main

import (
	"context"
	"encoding/json"
	"errors"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/kubernetes/pkg/apis/core"
)

// change is a line of the input of the mode update.
type change struct {
	Old         json.RawMessage `json:"old"`
	New         json.RawMessage `json:"new"`
	Subresource string          `json:"subresource"`
}

// update answers for a request that replaces the old object with the new one.
func update(line []byte) any {
	v := &verdict{}
	var asked change
	if err := json.Unmarshal(line, &asked); err != nil {
		return v.undecodable(err)
	}
	from, to := decodeInternal(asked.Old), decodeInternal(asked.New)
	v.StrictErrors = to.strict
	for _, body := range []decoded{from, to} {
		if body.err != nil {
			return v.undecodable(body.err)
		}
	}
	strategy := strategyFor(to.kind, asked.Subresource)
	if strategy == nil || from.kind != to.kind {
		return v.undecodable(errors.New("unknown subresource, or old and new differ in kind"))
	}
	namespace := namespaceOf(from.kind, from.object)
	if err := store(from, to, namespace); err != nil {
		v.OtherError = "old: " + err.Error()
		return v.decided()
	}
	ctx := requestFor(to.kind, namespace, v)
	// Declarative validation has rules for each subresource.
	if info, found := request.RequestInfoFrom(ctx); found {
		info.Subresource = asked.Subresource
	}
	if err := prepareUpdate(ctx, strategy, from.object, to.object, namespace, asked.Subresource == ""); err != nil {
		v.refuse(err)
		return v.decided()
	}
	v.reject(validateUpdate(ctx, strategy, from.object, to.object))
	if len(v.Errors) == 0 {
		v.warn(strategy.WarningsOnUpdate(ctx, to.object, from.object)...)
	}
	return v.decided()
}

func strategyFor(k *kind, subresource string) rest.RESTUpdateStrategy {
	if subresource == "" {
		return k.rules
	}
	return k.subresources[subresource]
}

// store makes the old object one that the server has stored. An old object with a uid comes from a server; without, both are
// manifests, and both lack what admission and create fill in.
func store(from, to decoded, namespace string) error {
	m := metadata(from.object)
	if m.GetUID() == "" {
		if err := prepareCreate(requestFor(from.kind, namespace, &verdict{}), from.kind, from.object, namespace); err != nil {
			return err
		}
		admit(to.object)
	}
	m.SetNamespace(namespace)
	m.SetResourceVersion("1")
	return nil
}

// prepareUpdate does what the server does with the new object between decoding and validation, as rest.BeforeUpdate does.
func prepareUpdate(ctx context.Context, strategy rest.RESTUpdateStrategy, from, to runtime.Object, namespace string, whole bool) error {
	held, m := metadata(from), metadata(to)
	receive(ctx, m)
	m.SetResourceVersion("1")
	if err := rest.EnsureObjectNamespaceMatchesRequestNamespace(namespace, m); err != nil {
		return err
	}
	if service, is := to.(*core.Service); is && whole {
		defer holdPorts(from.(*core.Service))()
		finish, err := serviceStorage().BeginUpdate(ctx, service, from, &metav1.UpdateOptions{})
		if err != nil {
			return err
		}
		finish(ctx, false)
	}
	m.SetGeneration(held.GetGeneration())
	strategy.PrepareForUpdate(ctx, to, from)
	m.SetCreationTimestamp(held.GetCreationTimestamp())
	if m.GetUID() == "" {
		m.SetUID(held.GetUID())
	}
	if !held.GetDeletionTimestamp().IsZero() {
		m.SetDeletionTimestamp(held.GetDeletionTimestamp())
	}
	if m.GetDeletionGracePeriodSeconds() == nil {
		m.SetDeletionGracePeriodSeconds(held.GetDeletionGracePeriodSeconds())
	}
	return nil
}
