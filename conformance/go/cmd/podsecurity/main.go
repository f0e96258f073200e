// Command podsecurity evaluates pods against old and new versions of the Pod Security Standards with the server's own code.
//
//	oracle effective <PODS.jsonl | podsecurity VERSION...
//
// It answers each line in the format of "oracle psa". The versions, such as v1.24 and latest, take turns, line by line.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"dev.podwright/conformance/internal/lines"
	"dev.podwright/conformance/internal/podsecurity"
	core "k8s.io/api/core/v1"
	"k8s.io/pod-security-admission/api"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: podsecurity VERSION...")
		os.Exit(2)
	}
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "podsecurity:", err)
		os.Exit(1)
	}
}

func run(names []string) error {
	versions, err := parse(names)
	if err != nil {
		return err
	}
	evaluator := podsecurity.NewEvaluator()
	number := 0
	return lines.AnswerJSON(os.Stdin, os.Stdout, func(line []byte, out *json.Encoder) error {
		version := versions[number%len(versions)]
		number++
		return out.Encode(answer(evaluator, version, line))
	})
}

func parse(names []string) ([]api.Version, error) {
	var versions []api.Version
	for _, name := range names {
		version, err := api.ParseVersion(name)
		if err != nil {
			return nil, err
		}
		versions = append(versions, version)
	}
	return versions, nil
}

func answer(evaluator *podsecurity.Evaluator, version api.Version, line []byte) podsecurity.Answer {
	var effective struct {
		DecodeError string
		Defaulted   *core.Pod
	}
	if err := json.Unmarshal(line, &effective); err != nil {
		return podsecurity.Answer{DecodeError: err.Error()}
	}
	if effective.Defaulted == nil {
		return podsecurity.Answer{DecodeError: effective.DecodeError}
	}
	return evaluator.Evaluate(version, effective.Defaulted)
}
