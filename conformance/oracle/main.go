// Command oracle says what a Kubernetes v1.36.3 API server would say of an object, by running the server's own code:
// strict decoding, defaulting, conversion, and the registry strategy of the object's kind. No cluster takes part.
//
//	oracle MODE [flags] <OBJECTS
//
// Every line of input is one JSON value and gets one line of JSON for an answer. README.md tells what each mode answers.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"github.com/go-logr/logr"
	"k8s.io/apimachinery/pkg/util/version"
	"k8s.io/apiserver/pkg/util/feature"
	"k8s.io/klog/v2"
	"k8s.io/kubernetes/pkg/capabilities"
)

// settings are the flags of the API server that change its answers.
type settings struct {
	serviceAccount bool
}

var server settings

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "oracle:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("no mode: verdict, update, effective, psa, yaml or bench")
	}
	flags := flag.NewFlagSet(args[0], flag.ExitOnError)
	privileged := flags.Bool("allow-privileged", true, "whether containers may be privileged, as kubeadm and kind set up the server")
	flags.BoolVar(&server.serviceAccount, "service-account", true, "whether admission names the service account of a pod that names none")
	gates := flags.String("feature-gates", "", "feature gates that differ from their defaults, as NAME=true,NAME=false")
	emulated := flags.String("emulate", "", "the older version whose defaults of feature gates hold, such as 1.33")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	if *emulated != "" {
		older, err := version.ParseMajorMinor(*emulated)
		if err != nil {
			return err
		}
		if err := feature.DefaultMutableFeatureGate.SetEmulationVersion(older); err != nil {
			return err
		}
	}
	klog.SetLogger(logr.Discard())
	capabilities.Setup(*privileged, 0)
	if *gates != "" {
		if err := feature.DefaultMutableFeatureGate.Set(*gates); err != nil {
			return err
		}
	}
	switch args[0] {
	case "verdict":
		return answerLines(os.Stdin, os.Stdout, one(create))
	case "update":
		return answerLines(os.Stdin, os.Stdout, one(update))
	case "effective":
		return answerLines(os.Stdin, os.Stdout, one(effective))
	case "psa":
		return answerLines(os.Stdin, os.Stdout, one(podSecurity))
	case "yaml":
		return answerLines(os.Stdin, os.Stdout, yamlFile)
	case "bench":
		return bench(os.Stdin, os.Stdout)
	}
	return fmt.Errorf("unknown mode %s", args[0])
}

// one makes a mode of a function that gives one answer a line. Where the server's code panics, the server answers 500.
func one(answer func([]byte) any) mode {
	return func(line []byte, out *json.Encoder) error {
		return out.Encode(func() (result any) {
			defer func() {
				if cause := recover(); cause != nil {
					result = (&verdict{OtherError: fmt.Sprint("panic: ", cause)}).decided()
				}
			}()
			return answer(line)
		}())
	}
}
