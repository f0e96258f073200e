package main

import (
	apps "k8s.io/api/apps/v1"
	batch "k8s.io/api/batch/v1"
	core "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/registry/rest"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	"k8s.io/kubernetes/pkg/registry/apps/daemonset"
	"k8s.io/kubernetes/pkg/registry/apps/deployment"
	"k8s.io/kubernetes/pkg/registry/apps/replicaset"
	"k8s.io/kubernetes/pkg/registry/apps/statefulset"
	"k8s.io/kubernetes/pkg/registry/batch/cronjob"
	"k8s.io/kubernetes/pkg/registry/batch/job"
	"k8s.io/kubernetes/pkg/registry/core/configmap"
	"k8s.io/kubernetes/pkg/registry/core/namespace"
	"k8s.io/kubernetes/pkg/registry/core/persistentvolumeclaim"
	"k8s.io/kubernetes/pkg/registry/core/pod"
	"k8s.io/kubernetes/pkg/registry/core/podtemplate"
	"k8s.io/kubernetes/pkg/registry/core/secret"
	"k8s.io/kubernetes/pkg/registry/core/service"
	"k8s.io/kubernetes/pkg/registry/core/serviceaccount"
)

// rules are the registry's strategies for one resource.
type rules interface {
	rest.RESTCreateStrategy
	rest.RESTUpdateStrategy
}

// kind is a kind of object that the oracle supports.
type kind struct {
	schema.GroupVersionKind
	plural string
	rules
	subresources map[string]rest.RESTUpdateStrategy
}

var kinds = []kind{
	{core.SchemeGroupVersion.WithKind("Pod"), "pods", pod.Strategy, map[string]rest.RESTUpdateStrategy{
		"ephemeralcontainers": pod.EphemeralContainersStrategy,
		"resize":              pod.ResizeStrategy,
		"status":              pod.StatusStrategy,
	}},
	{core.SchemeGroupVersion.WithKind("PodTemplate"), "podtemplates", podtemplate.Strategy, nil},
	{core.SchemeGroupVersion.WithKind("Service"), "services", service.Strategy, nil},
	{core.SchemeGroupVersion.WithKind("ConfigMap"), "configmaps", configmap.Strategy, nil},
	{core.SchemeGroupVersion.WithKind("Secret"), "secrets", secret.Strategy, nil},
	{core.SchemeGroupVersion.WithKind("ServiceAccount"), "serviceaccounts", serviceaccount.Strategy, nil},
	{core.SchemeGroupVersion.WithKind("PersistentVolumeClaim"), "persistentvolumeclaims", persistentvolumeclaim.Strategy, nil},
	{core.SchemeGroupVersion.WithKind("Namespace"), "namespaces", namespace.Strategy, nil},
	{apps.SchemeGroupVersion.WithKind("Deployment"), "deployments", deployment.Strategy, nil},
	{apps.SchemeGroupVersion.WithKind("ReplicaSet"), "replicasets", replicaset.Strategy, nil},
	{apps.SchemeGroupVersion.WithKind("StatefulSet"), "statefulsets", statefulset.Strategy, nil},
	{apps.SchemeGroupVersion.WithKind("DaemonSet"), "daemonsets", daemonset.Strategy, nil},
	{batch.SchemeGroupVersion.WithKind("Job"), "jobs", job.Strategy, nil},
	{batch.SchemeGroupVersion.WithKind("CronJob"), "cronjobs", cronjob.Strategy, nil},
}

// findKind returns nil for a kind that the oracle does not support. No kind means Pod, no apiVersion means any.
func findKind(apiVersion, name string) *kind {
	version, err := schema.ParseGroupVersion(apiVersion)
	for i, known := range kinds {
		if name == "" || known.Kind == name && (apiVersion == "" || err == nil && known.GroupVersion() == version) {
			return &kinds[i]
		}
	}
	return nil
}
