//go:build !before137

package main

import (
	"encoding/json"

	"k8s.io/apimachinery/pkg/api/equality"
	"k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/client-go/applyconfigurations"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"sigs.k8s.io/structured-merge-diff/v6/fieldpath"
)

func init() {
	modes["apply"] = objects(apply)
}

// application is a line of the input of the mode apply. A live object with managedFields is as it is stored. To one without,
// the manager applied the previous object, if there is one, and then another manager updated it.
type application struct {
	Live     json.RawMessage `json:"live"`
	Previous json.RawMessage `json:"previous"`
	Applied  json.RawMessage `json:"applied"`
	Manager  string          `json:"manager"`
	Force    bool            `json:"force"`
}

// applied is the answer of the mode apply.
type applied struct {
	Changed   bool                       `json:"changed"`
	Stored    json.RawMessage            `json:"stored,omitempty"`
	Owners    map[string]json.RawMessage `json:"owners,omitempty"`
	Conflicts []string                   `json:"conflicts,omitempty"`
	Error     string                     `json:"error,omitempty"`
}

const otherManager = "live"

var typedValues = applyconfigurations.NewTypeConverter(legacyscheme.Scheme)

// apply answers for a server-side apply, without admission and without what the strategy does with the result.
func apply(line []byte) any {
	var asked application
	if err := json.Unmarshal(line, &asked); err != nil {
		return applied{Error: err.Error()}
	}
	live := decodeInternal(asked.Live)
	if live.err != nil {
		return applied{Error: "live: " + live.err.Error()}
	}
	manager, err := fieldManagerOf(live.kind)
	if err != nil {
		return applied{Error: err.Error()}
	}
	object, err := withManagers(manager, live, asked)
	if err != nil {
		return applied{Error: err.Error()}
	}
	stored, err := applyTo(manager, object, asked.Applied, asked.Manager, asked.Force)
	if status := errors.APIStatus(nil); errors.IsConflict(err) && errorAs(err, &status) {
		answer := applied{}
		for _, cause := range status.Status().Details.Causes {
			answer.Conflicts = append(answer.Conflicts, cause.Field)
		}
		return answer
	}
	if err != nil {
		return applied{Error: err.Error()}
	}
	answer := applied{Owners: map[string]json.RawMessage{}}
	for _, entry := range metadata(stored).GetManagedFields() {
		answer.Owners[entry.Manager+" "+string(entry.Operation)] = entry.FieldsV1.Raw
	}
	metadata(stored).SetManagedFields(nil)
	metadata(object).SetManagedFields(nil)
	answer.Changed = !equality.Semantic.DeepEqual(object, stored)
	answer.Stored, err = runtime.Encode(legacyscheme.Codecs.LegacyCodec(live.kind.GroupVersion()), stored)
	if err != nil {
		return applied{Error: err.Error()}
	}
	return answer
}

func errorAs(err error, status *errors.APIStatus) bool {
	found, is := err.(errors.APIStatus)
	*status = found
	return is && found.Status().Details != nil
}

// fieldManagerOf is set up as the server's installer does it.
func fieldManagerOf(k *kind) (*managedfields.FieldManager, error) {
	var reset map[fieldpath.APIVersion]fieldpath.Filter
	if strategy, is := k.rules.(rest.ResetFieldsStrategy); is {
		reset = fieldpath.NewExcludeFilterSetMap(strategy.GetResetFields())
	}
	hub := schema.GroupVersion{Group: k.Group, Version: runtime.APIVersionInternal}
	return managedfields.NewDefaultFieldManager(typedValues, legacyscheme.Scheme, legacyscheme.Scheme, legacyscheme.Scheme,
		k.GroupVersionKind, hub, "", reset)
}

// withManagers returns the live object with the managers of its fields.
func withManagers(manager *managedfields.FieldManager, live decoded, asked application) (runtime.Object, error) {
	if len(metadata(live.object).GetManagedFields()) > 0 {
		return live.object, nil
	}
	before, err := legacyscheme.Scheme.New(live.kind.GroupVersionKind)
	if err != nil {
		return nil, err
	}
	if len(asked.Previous) > 0 && string(asked.Previous) != "null" {
		if before, err = applyTo(manager, before, asked.Previous, asked.Manager, true); err != nil {
			return nil, err
		}
		owners := metadata(before).GetManagedFields()
		namespace := namespaceOf(live.kind, before)
		if err := prepareCreate(requestFor(live.kind, namespace, &verdict{}), live.kind, before, namespace); err != nil {
			return nil, err
		}
		metadata(before).SetManagedFields(owners)
	}
	return manager.Update(before, live.object, otherManager)
}

func applyTo(manager *managedfields.FieldManager, object runtime.Object, body json.RawMessage, name string, force bool) (runtime.Object, error) {
	patch := &unstructured.Unstructured{}
	if err := yaml.Unmarshal(body, &patch.Object); err != nil {
		return nil, err
	}
	return manager.Apply(object, patch, name, force)
}
