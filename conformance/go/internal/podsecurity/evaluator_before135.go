//go:build before135

package podsecurity

import "k8s.io/pod-security-admission/policy"

func newEvaluator(checks []policy.Check) (policy.Evaluator, error) {
	return policy.NewEvaluator(checks)
}
