package main

import "slices"

const (
	k8s        = "k8s.io/kubernetes/pkg/"
	machinery  = "k8s.io/apimachinery/pkg/"
	validation = k8s + "apis/core/validation"
)

// kind is a kind of object.
type kind struct {
	group        string   // the API group, which is a folder of the server's code
	name         string   // the kind's name
	strategy     string   // the package of its strategy and the strategy's type
	subresources []string // the types of the strategies of its subresources
	storage      []string // what its storage calls besides
}

var pods = []kind{
	{"core", "Pod", "pod.podStrategy", []string{"pod.podEphemeralContainersStrategy", "pod.podResizeStrategy"}, nil},
	{"core", "PodTemplate", "podtemplate.podTemplateStrategy", nil, nil},
}

var workloads = []kind{
	{"apps", "Deployment", "deployment.deploymentStrategy", nil, nil},
	{"apps", "ReplicaSet", "replicaset.rsStrategy", nil, nil},
	{"apps", "StatefulSet", "statefulset.statefulSetStrategy", nil, nil},
	{"apps", "DaemonSet", "daemonset.daemonSetStrategy", nil, nil},
	{"batch", "Job", "job.jobStrategy", nil, nil},
	{"batch", "CronJob", "cronjob.cronJobStrategy", nil, nil},
}

var services = []kind{
	{"core", "Service", "service.svcStrategy", nil, []string{
		"(*" + k8s + "registry/core/service/storage.REST).beginCreate",
		"(*" + k8s + "registry/core/service/storage.REST).beginUpdate",
	}},
}

var kinds = slices.Concat(pods, workloads, services)

// metadataRoots report the errors of metadata.
var metadataRoots = []string{
	machinery + "api/validation.ValidateObjectMetaAccessor",
	machinery + "api/validation.ValidateObjectMetaAccessorUpdate",
}

// createRoots are the functions that report the errors of creates of kinds.
func createRoots(kinds []kind) []string {
	roots := metadataRoots[:1:1]
	for _, k := range kinds {
		roots = append(roots, k.method(k.strategy, "Validate"))
	}
	return roots
}

// updateRoots are those of all updates, also of subresources.
func updateRoots(kinds []kind) []string {
	roots := metadataRoots
	for _, k := range kinds {
		for _, strategy := range append([]string{k.strategy}, k.subresources...) {
			roots = append(roots, k.method(strategy, "ValidateUpdate"))
		}
	}
	return roots
}

// ruleRoots are the functions that report the errors of creates and updates of kinds.
func ruleRoots(kinds []kind) []string {
	roots := append(createRoots(kinds), updateRoots(kinds)...)
	for _, k := range kinds {
		roots = append(roots, k.storage...)
	}
	return roots
}

// tagRoots are the functions that declarative validation of kinds begins with.
func tagRoots(kinds []kind) []string {
	var roots []string
	for _, k := range kinds {
		roots = append(roots, k8s+"apis/"+k.group+"/v1.Validate_"+k.name)
	}
	return roots
}

// gateRoots are the functions that the server calls with an object before it stores it.
func gateRoots(kinds []kind) []string {
	var roots []string
	for _, k := range kinds {
		roots = append(roots, k8s+"apis/"+k.group+"/v1.SetObjectDefaults_"+k.name)
		for _, name := range []string{"PrepareForCreate", "Validate", "WarningsOnCreate", "PrepareForUpdate", "ValidateUpdate",
			"WarningsOnUpdate"} {
			roots = append(roots, k.method(k.strategy, name))
		}
		for _, strategy := range k.subresources {
			roots = append(roots, k.method(strategy, "PrepareForUpdate"), k.method(strategy, "ValidateUpdate"))
		}
		roots = append(roots, k.storage...)
	}
	return roots
}

func (k kind) method(strategy, name string) string {
	return "(" + k8s + "registry/" + k.group + "/" + strategy + ")." + name
}

// notFollowed are functions that check what no create or update of an object sets.
var notFollowed = map[string]bool{
	k8s + "apis/core/v1.Validate_PodStatus": true,
}

// sources are the packages in which references are followed.
var sources = []string{
	validation, k8s + "apis/core/v1", k8s + "apis/core/pods", k8s + "apis/core/helper", k8s + "apis/core/helper/qos",
	k8s + "apis/core/v1/helper", k8s + "apis/core/v1/helper/qos", k8s + "api/pod", k8s + "api/v1/pod",
	k8s + "api/persistentvolumeclaim", k8s + "fieldpath", k8s + "registry/core/pod", k8s + "registry/core/podtemplate",
	k8s + "apis/apps/validation", k8s + "apis/apps/v1", k8s + "apis/batch/validation", k8s + "apis/batch/v1", k8s + "api/job", k8s + "api/service",
	k8s + "registry/apps/deployment", k8s + "registry/apps/replicaset", k8s + "registry/apps/statefulset",
	k8s + "registry/apps/daemonset", k8s + "registry/batch/job", k8s + "registry/batch/cronjob",
	k8s + "registry/core/service", k8s + "registry/core/service/storage",
	machinery + "api/validation", machinery + "api/validate/content",
	machinery + "util/validation", machinery + "apis/meta/v1/validation", machinery + "labels",
	"k8s.io/component-helpers/node/util/sysctl", "k8s.io/component-helpers/resource",
	"k8s.io/component-helpers/scheduling/corev1",
	"k8s.io/component-helpers/scheduling/schedulingv1/workloadbuilder", k8s + "apis/scheduling/v1alpha3",
}
