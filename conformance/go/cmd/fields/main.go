// Command fields prints every field that the API types Pod and PodTemplate reach, except in the status, and the first
// Kubernetes version that has it.
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

// load returns the fields of one version, in the order in which a walk from Pod meets the types.
func load(version string) []field {
	structs := map[string]*ast.StructType{}
	others := map[string]string{}
	for prefix, dir := range map[string]string{
		"":      filepath.Join(download("k8s.io/api", version), "core", "v1"),
		"meta.": filepath.Join(download("k8s.io/apimachinery", version), "pkg", "apis", "meta", "v1"),
	} {
		parse(dir, prefix, structs, others)
	}
	var out []field
	seen := map[string]bool{}
	queue := []string{"Pod", "PodTemplate"}
	for len(queue) > 0 {
		name := queue[0]
		queue = queue[1:]
		if seen[name] {
			continue
		}
		seen[name] = true
		fields := fieldsOf(name, name, structs, others)
		out = append(out, fields...)
		for _, f := range fields {
			bare := strings.NewReplacer("*", "", "[]", "", "map[string]", "").Replace(f.goType)
			if structs[bare] != nil && !opaque[bare] {
				queue = append(queue, bare)
			}
		}
	}
	return out
}

// opaque types have their own JSON form, or are not in the model.
var opaque = map[string]bool{"meta.Time": true, "meta.FieldsV1": true, "PodStatus": true, "PersistentVolumeClaimStatus": true}

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
		if strings.HasPrefix(within, "meta.") {
			return "meta." + t.Name
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
		return strings.TrimPrefix(strings.Replace(name, "metav1.", "meta.", 1), "v1.")
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
