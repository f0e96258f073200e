// Package podsecurity evaluates pods against the Pod Security Standards with the server's own checks.
package podsecurity

import (
	"slices"

	core "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

// Level is the result of one level of the standards.
type Level struct {
	Allowed bool              `json:"allowed"`
	Failing []string          `json:"failing,omitempty"` // the ids of the checks that refuse the pod
	Reasons map[string]string `json:"reasons,omitempty"` // by the id of the check
}

// Answer is the result of both levels, or the reason why there is none.
type Answer struct {
	DecodeError string `json:"decodeError,omitempty"`
	Baseline    *Level `json:"baseline,omitempty"`
	Restricted  *Level `json:"restricted,omitempty"`
}

// Evaluator is the server's evaluator, with checks that report their ids: its results do not name the check.
type Evaluator struct {
	server policy.Evaluator
	level  *Level // the level that is being evaluated
}

// NewEvaluator returns an evaluator of the server's default checks.
func NewEvaluator() *Evaluator {
	e := &Evaluator{}
	checks := policy.DefaultChecks()
	for _, check := range checks {
		for i := range check.Versions {
			check.Versions[i].CheckPod = e.reporting(string(check.ID), check.Versions[i].CheckPod)
		}
	}
	server, err := newEvaluator(checks)
	if err != nil {
		panic(err)
	}
	e.server = server
	return e
}

func (e *Evaluator) reporting(id string, check policy.CheckPodFn) policy.CheckPodFn {
	return func(metadata *meta.ObjectMeta, spec *core.PodSpec) policy.CheckResult {
		result := check(metadata, spec)
		if !result.Allowed {
			e.level.Failing = append(e.level.Failing, id)
			e.level.Reasons[id] = result.ForbiddenReason + " (" + result.ForbiddenDetail + ")"
		}
		return result
	}
}

// Evaluate evaluates a pod against one version of the levels baseline and restricted.
func (e *Evaluator) Evaluate(version api.Version, pod *core.Pod) Answer {
	return Answer{
		Baseline:   e.evaluate(api.LevelBaseline, version, pod),
		Restricted: e.evaluate(api.LevelRestricted, version, pod),
	}
}

func (e *Evaluator) evaluate(level api.Level, version api.Version, pod *core.Pod) *Level {
	e.level = &Level{Reasons: map[string]string{}}
	results := e.server.EvaluatePod(api.LevelVersion{Level: level, Version: version}, &pod.ObjectMeta, &pod.Spec)
	e.level.Allowed = policy.AggregateCheckResults(results).Allowed
	slices.Sort(e.level.Failing)
	return e.level
}
