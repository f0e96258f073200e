//go:build sources

// The packages that the program reads, for go.mod; it is never built with this tag.

package main

import (
	_ "k8s.io/component-helpers/node/util/sysctl"
	_ "k8s.io/component-helpers/resource"
	_ "k8s.io/component-helpers/scheduling/corev1"
	_ "k8s.io/kubernetes/pkg/apis/core/pods"
	_ "k8s.io/kubernetes/pkg/registry/core/pod"
	_ "k8s.io/kubernetes/pkg/registry/core/podtemplate"
)
