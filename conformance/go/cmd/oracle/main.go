// Command oracle says what a Kubernetes API server would say of an object, by running the code of that server's version:
// strict decoding, defaulting, conversion, and the registry strategy of the object's kind. No cluster takes part.
//
//	oracle MODE [flags] <OBJECTS
//
// Every line of input is one JSON value and gets one line of JSON as its answer. README.md describes the modes.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"

	"dev.podwright/conformance/internal/lines"
	"github.com/go-logr/logr"
	"k8s.io/apimachinery/pkg/util/version"
	"k8s.io/apiserver/pkg/util/feature"
	"k8s.io/klog/v2"
	"k8s.io/kubernetes/pkg/capabilities"
)

// mode answers all lines of the input.
type mode func(in io.Reader, out io.Writer) error

var modes = map[string]mode{
	"verdict":   objects(create),
	"update":    objects(update),
	"effective": objects(effective),
	"merge":     objects(merge),
	"psa":       objects(podSecurity),
	"yaml":      func(in io.Reader, out io.Writer) error { return lines.AnswerJSON(in, out, yamlFile) },
	"bench":     func(in io.Reader, out io.Writer) error { return lines.Answer(in, out, bench) },
}

// settings are the flags of the API server that change its answers.
type settings struct {
	serviceAccount bool
}

var server settings

func main() {
	if len(os.Args) < 2 || modes[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: oracle MODE [flags], with one of the modes", slices.Sorted(maps.Keys(modes)))
		os.Exit(2)
	}
	err := configure(os.Args[1], os.Args[2:])
	if err == nil {
		err = modes[os.Args[1]](os.Stdin, os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "oracle:", err)
		os.Exit(1)
	}
}

// configure sets up the server's code as the flags say.
func configure(mode string, args []string) error {
	flags := flag.NewFlagSet(mode, flag.ExitOnError)
	privileged := flags.Bool("allow-privileged", true, "whether containers may be privileged, as kubeadm and kind set up the server")
	flags.BoolVar(&server.serviceAccount, "service-account", true, "whether admission names the service account of a pod that names none")
	gates := flags.String("feature-gates", "", "feature gates that differ from their defaults, as NAME=true,NAME=false")
	emulated := flags.String("emulate", "", "the older version whose defaults of feature gates hold, such as 1.33")
	if err := flags.Parse(args); err != nil {
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
		return feature.DefaultMutableFeatureGate.Set(*gates)
	}
	return nil
}

// objects makes a mode of a function that gives one answer a line. Where the server's code panics, the server answers 500.
func objects(answer func([]byte) any) mode {
	return func(in io.Reader, out io.Writer) error {
		return lines.AnswerJSON(in, out, func(line []byte, out *json.Encoder) error {
			return out.Encode(withoutPanic(answer, line))
		})
	}
}

func withoutPanic(answer func([]byte) any, line []byte) (result any) {
	defer func() {
		if cause := recover(); cause != nil {
			result = (&verdict{OtherError: fmt.Sprint("panic: ", cause)}).decided()
		}
	}()
	return answer(line)
}
