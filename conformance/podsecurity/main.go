// Command podsecurity holds pods against old and new versions of the Pod Security Standards with the server's own code.
//
//	oracle effective <PODS.jsonl | podsecurity [VERSION…]
//
// It answers each line in the format of "oracle psa", without reasons. The versions take turns, line by line; by default
// they are v1.0 to v1.36 and latest.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

const newestMinor = 36

type level struct {
	Allowed bool     `json:"allowed"`
	Failing []string `json:"failing,omitempty"`
}

type answer struct {
	DecodeError string `json:"decodeError,omitempty"`
	Baseline    *level `json:"baseline,omitempty"`
	Restricted  *level `json:"restricted,omitempty"`
}

// failing collects the checks that refused the pod in hand: the evaluator itself tells no ids.
var failing []string

// evaluator is the server's, with each check telling its id.
func evaluator() (policy.Evaluator, error) {
	checks := policy.DefaultChecks()
	for i := range checks {
		for j := range checks[i].Versions {
			id, run := checks[i].ID, checks[i].Versions[j].CheckPod
			checks[i].Versions[j].CheckPod = func(m *metav1.ObjectMeta, s *corev1.PodSpec) policy.CheckResult {
				result := run(m, s)
				if !result.Allowed {
					failing = append(failing, string(id))
				}
				return result
			}
		}
	}
	return policy.NewEvaluator(checks, nil)
}

func evaluate(e policy.Evaluator, l api.Level, v api.Version, pod *corev1.Pod) *level {
	failing = nil
	results := e.EvaluatePod(api.LevelVersion{Level: l, Version: v}, &pod.ObjectMeta, &pod.Spec)
	return &level{Allowed: policy.AggregateCheckResults(results).Allowed, Failing: failing}
}

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "podsecurity:", err)
		os.Exit(1)
	}
}

func run(names []string, stdin io.Reader, stdout io.Writer) error {
	e, err := evaluator()
	if err != nil {
		return err
	}
	if len(names) == 0 {
		for minor := 0; minor <= newestMinor; minor++ {
			names = append(names, fmt.Sprintf("v1.%d", minor))
		}
		names = append(names, "latest")
	}
	in := bufio.NewReaderSize(stdin, 1<<20)
	out := bufio.NewWriterSize(stdout, 1<<16)
	defer out.Flush()
	enc := json.NewEncoder(out)
	for number := 0; ; number++ {
		line, err := in.ReadBytes('\n')
		if line = bytes.TrimSpace(line); len(line) > 0 {
			version, e2 := api.ParseVersion(names[number%len(names)])
			if e2 != nil {
				return e2
			}
			if e2 := enc.Encode(judge(e, version, line)); e2 != nil {
				return e2
			}
			if in.Buffered() == 0 { // a caller that waits for each answer gets it
				if e2 := out.Flush(); e2 != nil {
					return e2
				}
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func judge(e policy.Evaluator, version api.Version, line []byte) answer {
	var effective struct {
		DecodeError string
		Defaulted   *corev1.Pod
	}
	if err := json.Unmarshal(line, &effective); err != nil {
		return answer{DecodeError: err.Error()}
	}
	if effective.Defaulted == nil {
		return answer{DecodeError: effective.DecodeError}
	}
	return answer{
		Baseline:   evaluate(e, api.LevelBaseline, version, effective.Defaulted),
		Restricted: evaluate(e, api.LevelRestricted, version, effective.Defaulted),
	}
}
