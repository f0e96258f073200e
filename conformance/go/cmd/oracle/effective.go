package main

import (
	"encoding/json"

	apps "k8s.io/api/apps/v1"
	batch "k8s.io/api/batch/v1"
	core "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/component-helpers/resource"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/core/v1/helper/qos"
)

// facts are what the server derives from an object when it reads it.
type facts struct {
	DecodeError string            `json:"decodeError,omitempty"`
	Defaulted   json.RawMessage   `json:"defaulted,omitempty"`
	QoSClass    string            `json:"qosClass,omitempty"`
	Requests    map[string]string `json:"requests,omitempty"`
	Limits      map[string]string `json:"limits,omitempty"`
}

// effective answers with the line's object with defaults, and the resources of its pod that count for scheduling.
func effective(line []byte) any {
	body := decodeVersioned(line)
	if body.err != nil {
		return facts{DecodeError: body.err.Error()}
	}
	text, err := runtime.Encode(legacyscheme.Codecs.LegacyCodec(body.kind.GroupVersion()), body.object)
	if err != nil {
		return facts{DecodeError: err.Error()}
	}
	answer := facts{Defaulted: text}
	if pod := podIn(body.object); pod != nil {
		answer.QoSClass = string(qos.ComputePodQOS(pod))
		answer.Requests = texts(resource.PodRequests(pod, resource.PodResourcesOptions{}))
		answer.Limits = texts(resource.PodLimits(pod, resource.PodResourcesOptions{}))
	}
	return answer
}

func texts(amounts core.ResourceList) map[string]string {
	result := make(map[string]string, len(amounts))
	for name, amount := range amounts {
		result[string(name)] = amount.String()
	}
	return result
}

// podIn returns the object itself, a pod made from its template, or nil.
func podIn(object runtime.Object) *core.Pod {
	switch o := object.(type) {
	case *core.Pod:
		return o
	case *core.PodTemplate:
		return podOf(o.Template)
	case *apps.Deployment:
		return podOf(o.Spec.Template)
	case *apps.ReplicaSet:
		return podOf(o.Spec.Template)
	case *apps.StatefulSet:
		return podOf(o.Spec.Template)
	case *apps.DaemonSet:
		return podOf(o.Spec.Template)
	case *batch.Job:
		return podOf(o.Spec.Template)
	case *batch.CronJob:
		return podOf(o.Spec.JobTemplate.Spec.Template)
	}
	return nil
}

func podOf(template core.PodTemplateSpec) *core.Pod {
	return &core.Pod{ObjectMeta: template.ObjectMeta, Spec: template.Spec}
}
