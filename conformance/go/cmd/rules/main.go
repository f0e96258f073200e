// Command rules prints the rules and feature gates of the API server's code that concern pods and what creates them, as
// tables that tests compare Podwright with.
//
//	go run ./cmd/rules rules
//	go run ./cmd/rules tags
//	go run ./cmd/rules gates
//	go run ./cmd/rules coverage create|update pods|workloads|services PROFILE...
//	go run ./cmd/rules packages
//
// A row of rules is a function that reports errors of an object on create or update, and how often it names each type of
// error:
//
//	package.function <TAB> TYPE=COUNT ...
//
// A row of tags is a check of declarative validation of an object, in the function that upstream generates for a type from
// the tags on its fields:
//
//	package.function <TAB> field <TAB> check <TAB> stage
//
// where the stage is enforced, or else alpha or beta: then the server does not report what the check finds.
//
// A row of gates is a feature gate that the server reads when it creates or updates an object:
//
//	gate <TAB> history <TAB> gates that it needs <TAB> functions that read it
//
// where the history lists the versions in which the gate's maturity, default or lock changed.
//
// With coverage it counts the places that can report an error about some kinds, and those that ran according to profiles of
// Go's coverage, and names those that did not. Of workloads and Services these are the places in functions that no pod
// reaches. With packages it prints the packages that coverage is about.
//
// The functions are found by reference from the roots of the kinds (roots.go): a function that names another is assumed to call it. The
// version is that of k8s.io/kubernetes in go.mod. Run it inside this module.
package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	var err error
	switch {
	case len(os.Args) == 2 && os.Args[1] == "rules":
		err = printRules()
	case len(os.Args) == 2 && os.Args[1] == "tags":
		err = printTags()
	case len(os.Args) > 4 && os.Args[1] == "coverage" && rootsOf[os.Args[2]] != nil && kindsOf[os.Args[3]] != nil:
		err = printCoverage(os.Args[2], kindsOf[os.Args[3]], os.Args[4:])
	case len(os.Args) == 2 && os.Args[1] == "packages":
		fmt.Println(strings.Join(sources, ","))
	case len(os.Args) == 2 && os.Args[1] == "gates":
		err = printGates()
	default:
		err = fmt.Errorf("usage: rules rules|tags|gates|packages, or rules coverage create|update pods|workloads|services PROFILE...")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
