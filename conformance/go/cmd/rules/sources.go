//go:build sources

// The packages that the program reads, so that go.mod requires their modules. The tag is never set.

package main

import (
	_ "k8s.io/component-helpers/node/util/sysctl"
	_ "k8s.io/component-helpers/resource"
	_ "k8s.io/component-helpers/scheduling/corev1"
	_ "k8s.io/kubernetes/pkg/apis/core/pods"
	_ "k8s.io/kubernetes/pkg/registry/core/pod"
	_ "k8s.io/kubernetes/pkg/registry/core/podtemplate"
)
