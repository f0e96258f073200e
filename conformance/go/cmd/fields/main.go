// Command fields prints every field that the API types of the model reach, except in the status, and the first Kubernetes
// version that has it.
//
//	fields FIRST LAST     for example: fields 20 37
//
// It asks the go command for k8s.io/api and k8s.io/apimachinery v0.FIRST to v0.LAST (LAST at its newest patch, the others
// at .0) and parses their sources without compiling them. A row is
//
//	type <TAB> JSON field <TAB> Go type <TAB> required|optional <TAB> since
//
// where since is "-" for a field that FIRST already has.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// field is one JSON field of a type.
type field struct {
	owner, name, goType, need string
}

func main() {
	if len(os.Args) != 3 {
		usage()
	}
	last, err := strconv.Atoi(os.Args[2])
	if err != nil {
		usage()
	}
	first, err := strconv.Atoi(os.Args[1])
	if err != nil || first > last {
		usage()
	}
	since := map[string]string{}
	var newest []field
	for minor := first; minor <= last; minor++ {
		version := fmt.Sprintf("v0.%d.0", minor)
		if minor == last {
			version = fmt.Sprintf("v0.%d", minor)
		}
		newest = load(version)
		for _, f := range newest {
			key := f.owner + "." + f.name
			if _, known := since[key]; !known {
				since[key] = fmt.Sprintf("1.%d", minor)
				if minor == first {
					since[key] = "-"
				}
			}
		}
	}
	for _, f := range newest {
		fmt.Println(strings.Join([]string{f.owner, f.name, f.goType, f.need, since[f.owner+"."+f.name]}, "\t"))
	}
}

func usage() {
	fmt.Fprintln(os.Stderr, "usage: fields FIRST LAST, two minor versions in order")
	os.Exit(2)
}

// roots are the kinds of the model. A type is named with its group, unless that is the core group.
var roots = []string{
	"Pod", "PodTemplate",
	"apps.Deployment", "apps.ReplicaSet", "apps.StatefulSet", "apps.DaemonSet",
	"batch.Job", "batch.CronJob",
	"Service", "ConfigMap", "Secret", "ServiceAccount", "PersistentVolumeClaim", "Namespace",
}

// groups are the groups that are part of the names of types here, and not in the model.
var groups = strings.NewReplacer("apps.", "", "batch.", "", "schedulingv1alpha3.", "")

// load returns the fields of one version, in the order in which a walk from Pod meets the types.
func load(version string) []field {
	structs := map[string]*ast.StructType{}
	others := map[string]string{}
	for prefix, dir := range map[string]string{
		"":                    filepath.Join(download("k8s.io/api", version), "core", "v1"),
		"apps.":               filepath.Join(download("k8s.io/api", version), "apps", "v1"),
		"batch.":              filepath.Join(download("k8s.io/api", version), "batch", "v1"),
		"schedulingv1alpha3.": filepath.Join(download("k8s.io/api", version), "scheduling", "v1alpha3"),
		"meta.":               filepath.Join(download("k8s.io/apimachinery", version), "pkg", "apis", "meta", "v1"),
	} {
		parse(dir, prefix, structs, others)
	}
	var out []field
	seen := map[string]bool{}
	queue := slices.Clone(roots)
	for len(queue) > 0 {
		name := queue[0]
		queue = queue[1:]
		if seen[name] {
			continue
		}
		seen[name] = true
		if structs[name] == nil {
			continue // a kind that this version does not have yet
		}
		fields := fieldsOf(name, name, structs, others)
		out = append(out, fields...)
		for _, f := range fields {
			bare := strings.NewReplacer("*", "", "[]", "", "map[string]", "").Replace(f.goType)
			if structs[bare] != nil && !opaque[bare] && f.name != "status" {
				queue = append(queue, bare)
			}
		}
	}
	for i, f := range out {
		out[i].owner, out[i].goType = groups.Replace(f.owner), groups.Replace(f.goType)
	}
	return out
}

// opaque types have their own JSON form.
var opaque = map[string]bool{"meta.Time": true, "meta.FieldsV1": true}

func fieldsOf(owner, name string, structs map[string]*ast.StructType, others map[string]string) []field {
	var out []field
	for _, f := range structs[name].Fields.List {
		goType := typeName(f.Type, name)
		for i := 0; others[goType] != "" && i < 5; i++ {
			goType = others[goType]
		}
		tag := ""
		if f.Tag != nil {
			text, _ := strconv.Unquote(f.Tag.Value)
			tag = reflect.StructTag(text).Get("json")
		}
		parts := strings.Split(tag, ",")
		if parts[0] == "" && len(f.Names) <= 1 {
			if structs[goType] != nil {
				out = append(out, fieldsOf(owner, goType, structs, others)...)
			}
			continue
		}
		need := "required"
		for _, option := range parts[1:] {
			if option == "omitempty" || option == "omitzero" {
				need = "optional"
			}
		}
		out = append(out, field{owner, parts[0], goType, need})
	}
	return out
}

func parse(dir, prefix string, structs map[string]*ast.StructType, others map[string]string) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	check(err)
	sort.Strings(files)
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") || strings.HasPrefix(filepath.Base(path), "zz_") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		check(err)
		for _, declared := range file.Decls {
			group, ok := declared.(*ast.GenDecl)
			if !ok || group.Tok != token.TYPE {
				continue
			}
			for _, spec := range group.Specs {
				named := spec.(*ast.TypeSpec)
				switch t := named.Type.(type) {
				case *ast.StructType:
					structs[prefix+named.Name.Name] = t
				default:
					if text := typeName(t, prefix); text != "" {
						others[prefix+named.Name.Name] = text
					}
				}
			}
		}
	}
}

// typeName returns a type as written in the package of the type called within.
func typeName(t ast.Expr, within string) string {
	switch t := t.(type) {
	case *ast.Ident:
		switch t.Name {
		case "string", "bool", "int", "int32", "int64", "byte", "uint8", "float64":
			return t.Name
		}
		group, _, found := strings.Cut(within, ".")
		if found {
			return group + "." + t.Name
		}
		return t.Name
	case *ast.StarExpr:
		return "*" + typeName(t.X, within)
	case *ast.ArrayType:
		return "[]" + typeName(t.Elt, within)
	case *ast.MapType:
		if key := typeName(t.Key, within); key == "string" || key == "ResourceName" {
			return "map[string]" + typeName(t.Value, within)
		}
	case *ast.SelectorExpr:
		name := t.X.(*ast.Ident).Name + "." + t.Sel.Name
		name = strings.Replace(name, "metav1.", "meta.", 1)
		return strings.TrimPrefix(strings.TrimPrefix(name, "v1."), "corev1.")
	}
	return ""
}

// download returns the folder of a module's sources. It runs outside any module: the replace lines in go.mod would put the
// newest version in the place of every other.
func download(module, version string) string {
	command := exec.Command("go", "mod", "download", "-json", module+"@"+version)
	command.Dir = os.TempDir()
	out, err := command.Output()
	check(err)
	var answer struct{ Dir string }
	check(json.Unmarshal(out, &answer))
	return answer.Dir
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "fields:", err)
		os.Exit(1)
	}
}
