// Command merge prints how the API server merges the fields that the kinds of the model reach, except in the status, as its
// OpenAPI definitions say. A row is a field about which they say something, or a type if the field is empty:
//
//	type <TAB> JSON field <TAB> attribute=value ...
//
// The attributes are those of the definitions: list-type, list-map-keys, map-type, patch-strategy and patch-merge-key. A
// union's discriminator has the attribute union=discriminator, and a member has union-member with the value that selects it.
// A key of a list's elements has default, the value that counts where it is absent, unless that is empty or 0. A list of atomic list type has no row: that is
// what a list is that says nothing. The version is that of k8s.io/kubernetes in go.mod.
package main

import (
	"fmt"
	"maps"
	"os"
	"path"
	"slices"
	"strings"

	"k8s.io/kube-openapi/pkg/common"
	"k8s.io/kube-openapi/pkg/validation/spec"
	"k8s.io/kubernetes/pkg/generated/openapi"
)

const (
	core       = "io.k8s.api.core.v1."
	apps       = "io.k8s.api.apps.v1."
	batch      = "io.k8s.api.batch.v1."
	scheduling = "io.k8s.api.scheduling.v1alpha3."
	meta       = "io.k8s.apimachinery.pkg.apis.meta.v1."
	kubernetes = "x-kubernetes-"
)

// roots are the kinds of the model.
var roots = []string{
	core + "Pod", core + "PodTemplate",
	apps + "Deployment", apps + "ReplicaSet", apps + "StatefulSet", apps + "DaemonSet",
	batch + "Job", batch + "CronJob",
	core + "Service", core + "ConfigMap", core + "Secret", core + "ServiceAccount", core + "PersistentVolumeClaim", core + "Namespace",
}

// groups are the prefixes that the model's names of types do not have.
var groups = strings.NewReplacer(core, "", apps, "", batch, "", scheduling, "", meta, "")

// attributes are the extensions to print, in order.
var attributes = []string{"list-type", "list-map-keys", "map-type", "patch-strategy", "patch-merge-key"}

func main() {
	definitions := openapi.GetOpenAPIDefinitions(func(name string) spec.Ref {
		return spec.MustCreateRef("#/definitions/" + name)
	})
	keys := keysOf(definitions)
	seen := map[string]bool{}
	queue := slices.Clone(roots)
	for len(queue) > 0 {
		name := queue[0]
		queue = queue[1:]
		if seen[name] || name == meta+"FieldsV1" {
			continue
		}
		seen[name] = true
		definition, ok := definitions[name]
		if !ok {
			fmt.Fprintln(os.Stderr, "merge: no definition of", name)
			os.Exit(1)
		}
		queue = append(queue, printType(name, definition, keys[name])...)
	}
}

// keysOf returns the keys of lists' elements, by the type of the elements.
func keysOf(definitions map[string]common.OpenAPIDefinition) map[string][]string {
	out := map[string][]string{}
	for _, definition := range definitions {
		for _, property := range definition.Schema.Properties {
			for _, key := range texts(property.Extensions[kubernetes+"list-map-keys"]) {
				for _, element := range references(property) {
					out[element] = append(out[element], key)
				}
			}
		}
	}
	return out
}

// printType prints the rows of a type, and returns the types of its fields.
func printType(name string, definition common.OpenAPIDefinition, keys []string) []string {
	short := groups.Replace(name)
	print(short, "", describe(definition.Schema))
	unions := unionAttributes(definition.Schema)
	var reached []string
	for _, field := range slices.Sorted(maps.Keys(definition.Schema.Properties)) {
		property := definition.Schema.Properties[field]
		attributes := append(describe(property), unions[field]...)
		if zero := property.Default == "" || property.Default == 0 || property.Default == nil; !zero && slices.Contains(keys, field) {
			attributes = append(attributes, fmt.Sprintf("default=%v", property.Default))
		}
		print(short, field, attributes)
		if field != "status" {
			reached = append(reached, references(property)...)
		}
	}
	return reached
}

func print(name, field string, attributes []string) {
	if len(attributes) > 0 {
		fmt.Println(strings.Join([]string{name, field, strings.Join(attributes, " ")}, "\t"))
	}
}

func describe(schema spec.Schema) []string {
	var out []string
	for _, attribute := range attributes {
		value, ok := schema.Extensions[kubernetes+attribute]
		if !ok || attribute == "list-type" && value == "atomic" || value == "granular" {
			continue
		}
		if several := texts(value); several != nil {
			value = strings.Join(several, ",")
		}
		out = append(out, fmt.Sprintf("%s=%v", attribute, value))
	}
	return out
}

// texts returns the elements of a list.
func texts(list any) []string {
	elements, _ := list.([]any)
	var out []string
	for _, element := range elements {
		out = append(out, element.(string))
	}
	return out
}

// unionAttributes returns the attributes of a type's unions by field.
func unionAttributes(schema spec.Schema) map[string][]string {
	out := map[string][]string{}
	unions, _ := schema.Extensions[kubernetes+"unions"].([]any)
	for _, union := range unions {
		parts := union.(map[string]any)
		if discriminator, ok := parts["discriminator"].(string); ok {
			out[discriminator] = append(out[discriminator], "union=discriminator")
		}
		for field, value := range parts["fields-to-discriminateBy"].(map[string]any) {
			out[field] = append(out[field], fmt.Sprintf("union-member=%v", value))
		}
	}
	return out
}

// references returns the names of the types that a property holds.
func references(property spec.Schema) []string {
	var out []string
	if reference := property.Ref.String(); reference != "" {
		out = append(out, path.Base(reference))
	}
	for _, part := range property.AllOf {
		out = append(out, references(part)...)
	}
	if property.Items != nil && property.Items.Schema != nil {
		out = append(out, references(*property.Items.Schema)...)
	}
	if property.AdditionalProperties != nil && property.AdditionalProperties.Schema != nil {
		out = append(out, references(*property.AdditionalProperties.Schema)...)
	}
	return out
}
