package main

import (
	core "k8s.io/api/core/v1"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

// standard is what one Pod Security Standard says of a pod.
type standard struct {
	Allowed bool              `json:"allowed"`
	Failing []string          `json:"failing,omitempty"`
	Reasons map[string]string `json:"reasons,omitempty"`
}

type standards struct {
	DecodeError string    `json:"decodeError,omitempty"`
	Baseline    *standard `json:"baseline,omitempty"`
	Restricted  *standard `json:"restricted,omitempty"`
}

// podSecurity answers with what the Pod Security Standards, in their newest version, say of the line's pod.
func podSecurity(line []byte) any {
	body := decodeVersioned(line)
	if body.err != nil {
		return standards{DecodeError: body.err.Error()}
	}
	pod := podIn(body.object)
	if pod == nil {
		return standards{DecodeError: "no pod in a " + body.kind.Kind}
	}
	return standards{
		Baseline:   measure(pod, baselineChecks, api.LevelBaseline),
		Restricted: measure(pod, restrictedChecks, api.LevelRestricted),
	}
}

// newest is a check in its newest version.
type newest struct {
	id  string
	run policy.CheckPodFn
}

var (
	baselineChecks   = checksOf(api.LevelBaseline)
	restrictedChecks = checksOf(api.LevelRestricted)
	evaluator        = newEvaluator()
)

// checksOf are the checks of a level in their order. Restricted holds those of baseline, but for those that its own
// stand in for.
func checksOf(level api.Level) []newest {
	replaced := map[policy.CheckID]bool{}
	var held []policy.Check
	for _, check := range policy.DefaultChecks() {
		if check.Level == api.LevelBaseline || level == api.LevelRestricted {
			held = append(held, check)
			for _, id := range last(check).OverrideCheckIDs {
				replaced[id] = true
			}
		}
	}
	var result []newest
	for _, check := range held {
		if !replaced[check.ID] {
			result = append(result, newest{string(check.ID), last(check).CheckPod})
		}
	}
	return result
}

func last(check policy.Check) policy.VersionedCheck {
	return check.Versions[len(check.Versions)-1]
}

func newEvaluator() policy.Evaluator {
	made, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	if err != nil {
		panic(err)
	}
	return made
}

// measure runs each check for itself, as the server's evaluator does not tell which one fails; both must agree.
func measure(pod *core.Pod, checks []newest, level api.Level) *standard {
	result := &standard{Allowed: true, Reasons: map[string]string{}}
	for _, check := range checks {
		answer := check.run(&pod.ObjectMeta, &pod.Spec)
		if !answer.Allowed {
			result.Allowed = false
			result.Failing = append(result.Failing, check.id)
			result.Reasons[check.id] = answer.ForbiddenReason + " (" + answer.ForbiddenDetail + ")"
		}
	}
	asked := api.LevelVersion{Level: level, Version: api.LatestVersion()}
	whole := policy.AggregateCheckResults(evaluator.EvaluatePod(asked, &pod.ObjectMeta, &pod.Spec))
	if whole.Allowed != result.Allowed {
		panic("the server's evaluator and its checks disagree")
	}
	return result
}
