package main

import (
	"dev.podwright/conformance/internal/podsecurity"
	"k8s.io/pod-security-admission/api"
)

var standards = podsecurity.NewEvaluator()

// podSecurity answers with the result of the Pod Security Standards, in their newest version, for the line's pod.
func podSecurity(line []byte) any {
	body := decodeVersioned(line)
	if body.err != nil {
		return podsecurity.Answer{DecodeError: body.err.Error()}
	}
	pod := podIn(body.object)
	if pod == nil {
		return podsecurity.Answer{DecodeError: "no pod in a " + body.kind.Kind}
	}
	return standards.Evaluate(api.LatestVersion(), pod)
}
