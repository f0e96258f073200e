package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"k8s.io/apimachinery/pkg/api/equality"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/endpoints/handlers"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/warning"
	"k8s.io/kubernetes/pkg/apis/core"
)

// What the server takes at random or from a clock, fixed so that the same object gets the same answer.
const (
	assignedUID    = "11111111-2222-3333-4444-555555555555"
	assignedSuffix = "abcde"
)

var assignedTime = metav1.NewTime(time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC))

// requestFor returns the context of a request for an object in a namespace, whose warnings go into the verdict.
func requestFor(k *kind, namespace string, v *verdict) context.Context {
	info := &request.RequestInfo{
		IsResourceRequest: true,
		APIGroup:          k.Group,
		APIVersion:        k.Version,
		Resource:          k.plural,
		Namespace:         namespace,
	}
	ctx := request.WithRequestInfo(request.WithNamespace(context.Background(), namespace), info)
	return warning.WithWarningRecorder(ctx, v)
}

// metadata returns the metadata of an object of a supported kind.
func metadata(object runtime.Object) metav1.Object {
	accessor, err := meta.Accessor(object)
	if err != nil {
		panic(err)
	}
	return accessor
}

// namespaceOf returns the namespace of the URL of a request for an object: none for a kind that is not in namespaces.
func namespaceOf(k *kind, object runtime.Object) string {
	if !k.rules.NamespaceScoped() {
		return metav1.NamespaceNone
	}
	if namespace := metadata(object).GetNamespace(); namespace != "" {
		return namespace
	}
	return metav1.NamespaceDefault
}

// receive does what the handlers of create and update both do with a body: they keep equal owners once, with a warning, and
// managedFields belong to the server.
func receive(ctx context.Context, object metav1.Object) {
	object.SetManagedFields(nil)
	var owners []metav1.OwnerReference
	var repeated []string
	for _, owner := range object.GetOwnerReferences() {
		if holds(owners, owner) {
			repeated = append(repeated, string(owner.UID))
		} else {
			owners = append(owners, owner)
		}
	}
	if repeated != nil {
		object.SetOwnerReferences(owners)
		warning.AddWarning(ctx, "", fmt.Sprintf(handlers.DuplicateOwnerReferencesWarningFormat, strings.Join(repeated, ", ")))
	}
}

func holds(owners []metav1.OwnerReference, owner metav1.OwnerReference) bool {
	for _, each := range owners {
		if equality.Semantic.DeepEqual(each, owner) {
			return true
		}
	}
	return false
}

// admit does what the default admission plugins do that affects validation: a pod that is not a mirror of a static one gets
// a service account, without which it must not project a token.
func admit(object runtime.Object) {
	pod, is := object.(*core.Pod)
	if !is || !server.serviceAccount || pod.Spec.ServiceAccountName != "" {
		return
	}
	if _, mirror := pod.Annotations[core.MirrorPodAnnotationKey]; !mirror {
		nameServiceAccount(pod, "default")
	}
}
