// Command rules prints what of the API server's code Podwright answers for, as tables that tests hold it against.
//
//	go run . rules > ../src/test/resources/rules.tsv
//	go run . gates > ../src/test/resources/gates.tsv
//
// A row of rules is a function that reports errors of a pod or a pod template on create or update, and how often it
// names each kind of error:
//
//	package.function <TAB> KIND=COUNT ...
//
// A row of gates is a feature gate that the server asks on the way of a pod or a pod template through create and update:
//
//	gate <TAB> history <TAB> gates that it needs <TAB> functions that ask it
//
// where the history is what the gate's maturity, default and lock became in which version.
//
// Which functions those are is found by reference, from the roots below: who names a function is taken to call
// it. The version is that of k8s.io/kubernetes in go.mod.
package main

import (
	"fmt"
	"os"
)

const (
	k8s        = "k8s.io/kubernetes/pkg/"
	machinery  = "k8s.io/apimachinery/pkg/"
	validation = k8s + "apis/core/validation"
)

// ruleRoots are where the errors of a create and of the kinds of update come from.
var ruleRoots = []string{
	validation + ".ValidatePodCreate",
	validation + ".ValidatePodTemplate",
	machinery + "api/validation.ValidateObjectMetaAccessor",
	validation + ".ValidatePodUpdate",
	validation + ".ValidatePodEphemeralContainersUpdate",
	validation + ".ValidatePodResize",
	validation + ".ValidatePodTemplateUpdate",
	machinery + "api/validation.ValidateObjectMetaAccessorUpdate",
}

// gateRoots are what the server runs with a pod or a pod template before it is stored.
var gateRoots = []string{
	k8s + "apis/core/v1.SetObjectDefaults_Pod",
	k8s + "apis/core/v1.SetObjectDefaults_PodTemplate",
	"(" + k8s + "registry/core/pod.podStrategy).PrepareForCreate",
	"(" + k8s + "registry/core/pod.podStrategy).Validate",
	"(" + k8s + "registry/core/pod.podStrategy).WarningsOnCreate",
	"(" + k8s + "registry/core/pod.podStrategy).PrepareForUpdate",
	"(" + k8s + "registry/core/pod.podStrategy).ValidateUpdate",
	"(" + k8s + "registry/core/pod.podStrategy).WarningsOnUpdate",
	"(" + k8s + "registry/core/pod.podEphemeralContainersStrategy).PrepareForUpdate",
	"(" + k8s + "registry/core/pod.podEphemeralContainersStrategy).ValidateUpdate",
	"(" + k8s + "registry/core/pod.podResizeStrategy).PrepareForUpdate",
	"(" + k8s + "registry/core/pod.podResizeStrategy).ValidateUpdate",
	"(" + k8s + "registry/core/podtemplate.podTemplateStrategy).PrepareForCreate",
	"(" + k8s + "registry/core/podtemplate.podTemplateStrategy).Validate",
	"(" + k8s + "registry/core/podtemplate.podTemplateStrategy).WarningsOnCreate",
	"(" + k8s + "registry/core/podtemplate.podTemplateStrategy).PrepareForUpdate",
	"(" + k8s + "registry/core/podtemplate.podTemplateStrategy).ValidateUpdate",
	"(" + k8s + "registry/core/podtemplate.podTemplateStrategy).WarningsOnUpdate",
}

// sources are the packages that the way leads through.
var sources = []string{
	validation, k8s + "apis/core/v1", k8s + "apis/core/pods", k8s + "apis/core/helper", k8s + "apis/core/helper/qos",
	k8s + "apis/core/v1/helper", k8s + "apis/core/v1/helper/qos", k8s + "api/pod", k8s + "api/v1/pod",
	k8s + "api/persistentvolumeclaim", k8s + "fieldpath", k8s + "registry/core/pod", k8s + "registry/core/podtemplate",
	machinery + "api/validation", machinery + "api/validate", machinery + "api/validate/content",
	machinery + "util/validation", machinery + "apis/meta/v1/validation", machinery + "labels",
	"k8s.io/component-helpers/node/util/sysctl", "k8s.io/component-helpers/resource",
	"k8s.io/component-helpers/scheduling/corev1",
}

func main() {
	var err error
	switch {
	case len(os.Args) == 2 && os.Args[1] == "rules":
		err = printRules()
	case len(os.Args) == 2 && os.Args[1] == "gates":
		err = printGates()
	default:
		err = fmt.Errorf("usage: rules rules|gates")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
