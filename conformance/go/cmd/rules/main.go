// Command rules prints the rules and feature gates of the API server's code that concern pods, as tables that tests compare
// Podwright with.
//
//	go run ./cmd/rules rules
//	go run ./cmd/rules tags
//	go run ./cmd/rules gates
//	go run ./cmd/rules coverage create|update PROFILE...
//	go run ./cmd/rules packages
//
// A row of rules is a function that reports errors of a pod or a pod template on create or update, and how often it names
// each type of error:
//
//	package.function <TAB> TYPE=COUNT ...
//
// A row of tags is a check of declarative validation of a pod or a pod template, in the function that upstream generates for
// a type from the tags on its fields:
//
//	package.function <TAB> field <TAB> check <TAB> stage
//
// where the stage is enforced, or else alpha or beta: then the server does not report what the check finds.
//
// A row of gates is a feature gate that the server reads when it creates or updates a pod or a pod template:
//
//	gate <TAB> history <TAB> gates that it needs <TAB> functions that read it
//
// where the history lists the versions in which the gate's maturity, default or lock changed.
//
// With coverage it counts the places that can report an error about a pod, and those that ran according to profiles of Go's
// coverage, and names those that did not. With packages it prints the packages that coverage is about.
//
// The functions are found by reference from the roots below: a function that names another is assumed to call it. The
// version is that of k8s.io/kubernetes in go.mod. Run it inside this module.
package main

import (
	"fmt"
	"os"
	"strings"
)

const (
	k8s        = "k8s.io/kubernetes/pkg/"
	machinery  = "k8s.io/apimachinery/pkg/"
	validation = k8s + "apis/core/validation"
)

// ruleRoots are the functions that report the errors of a create and of each kind of update.
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

// createRoots are those of a pod's create.
var createRoots = []string{ruleRoots[0], ruleRoots[2]}

// updateRoots are those of a pod's updates.
var updateRoots = append([]string{ruleRoots[2]}, ruleRoots[3:]...)

// tagRoots are the functions that declarative validation begins with.
var tagRoots = []string{k8s + "apis/core/v1.Validate_Pod", k8s + "apis/core/v1.Validate_PodTemplate"}

// notFollowed are functions that check what no create or update of a pod sets.
var notFollowed = map[string]bool{k8s + "apis/core/v1.Validate_PodStatus": true}

// gateRoots are the functions that the server calls with a pod or a pod template before it stores it.
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

// sources are the packages in which references are followed.
var sources = []string{
	validation, k8s + "apis/core/v1", k8s + "apis/core/pods", k8s + "apis/core/helper", k8s + "apis/core/helper/qos",
	k8s + "apis/core/v1/helper", k8s + "apis/core/v1/helper/qos", k8s + "api/pod", k8s + "api/v1/pod",
	k8s + "api/persistentvolumeclaim", k8s + "fieldpath", k8s + "registry/core/pod", k8s + "registry/core/podtemplate",
	machinery + "api/validation", machinery + "api/validate/content",
	machinery + "util/validation", machinery + "apis/meta/v1/validation", machinery + "labels",
	"k8s.io/component-helpers/node/util/sysctl", "k8s.io/component-helpers/resource",
	"k8s.io/component-helpers/scheduling/corev1",
}

func main() {
	var err error
	switch {
	case len(os.Args) == 2 && os.Args[1] == "rules":
		err = printRules()
	case len(os.Args) == 2 && os.Args[1] == "tags":
		err = printTags()
	case len(os.Args) > 3 && os.Args[1] == "coverage" && os.Args[2] == "create":
		err = printCoverage(createRoots, os.Args[3:])
	case len(os.Args) > 3 && os.Args[1] == "coverage" && os.Args[2] == "update":
		err = printCoverage(updateRoots, os.Args[3:])
	case len(os.Args) == 2 && os.Args[1] == "packages":
		fmt.Println(strings.Join(sources, ","))
	case len(os.Args) == 2 && os.Args[1] == "gates":
		err = printGates()
	default:
		err = fmt.Errorf("usage: rules rules|tags|gates|packages, or rules coverage create|update PROFILE...")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
