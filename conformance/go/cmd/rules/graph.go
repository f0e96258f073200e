package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/packages"
)

// function is a function or a package variable, with what its code refers to.
type function struct {
	name  string   // with its package: core/validation.ValidatePodSpec
	pkg   string   // the path of its package
	refs  []string // the functions and package variables
	sites []site   // where it makes field errors
	tags  []tag    // where generated code checks what a declarative tag says
	gates []string // the feature gates
}

// site is a place that makes a field error.
type site struct {
	kind string // the type of the error
	at   token.Position
}

// reachable returns the functions that the roots refer to, directly or not.
func reachable(roots []string) (map[string]*function, error) {
	all, err := load()
	if err != nil {
		return nil, err
	}
	reached := map[string]*function{}
	queue := roots
	for _, root := range roots {
		if all[root] == nil {
			return nil, fmt.Errorf("the server no longer has a function %s", root)
		}
	}
	for len(queue) > 0 {
		name := queue[0]
		queue = queue[1:]
		if f := all[name]; f != nil && reached[name] == nil && !notFollowed[name] {
			reached[name] = f
			queue = append(queue, f.refs...)
		}
	}
	return reached, nil
}

func load() (map[string]*function, error) {
	loaded, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedFiles | packages.NeedSyntax |
		packages.NeedTypes | packages.NeedTypesInfo | packages.NeedImports}, sources...)
	if err != nil {
		return nil, err
	}
	all := map[string]*function{}
	for _, p := range loaded {
		if len(p.Errors) > 0 {
			return nil, p.Errors[0]
		}
		for _, file := range p.Syntax {
			for _, declared := range file.Decls {
				collect(all, p, declared)
			}
		}
	}
	return all, nil
}

func collect(all map[string]*function, p *packages.Package, declared ast.Decl) {
	switch d := declared.(type) {
	case *ast.FuncDecl:
		if f, ok := p.TypesInfo.Defs[d.Name].(*types.Func); ok {
			all[f.FullName()] = scan(p, d, f.FullName())
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			if v, ok := spec.(*ast.ValueSpec); ok {
				for _, name := range v.Names {
					all[p.PkgPath+"."+name.Name] = scan(p, v, p.PkgPath+"."+name.Name)
				}
			}
		}
	}
}

func scan(p *packages.Package, node ast.Node, name string) *function {
	f := &function{name: short(name), pkg: p.PkgPath}
	f.tags = tagsOf(p, node)
	ast.Inspect(node, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		switch used := p.TypesInfo.Uses[id].(type) {
		case *types.Func:
			f.refs = append(f.refs, used.Origin().FullName())
			if used.Pkg() != nil && used.Pkg().Path() == machinery+"util/validation/field" && isErrorOf(used) {
				f.sites = append(f.sites, site{used.Name(), p.Fset.Position(id.Pos())})
			}
		case *types.Var:
			if used.Pkg() != nil && used.Parent() == used.Pkg().Scope() {
				f.refs = append(f.refs, used.Pkg().Path()+"."+used.Name())
			}
		case *types.Const:
			if used.Pkg() != nil && used.Pkg().Path() == k8s+"features" {
				f.gates = append(f.gates, strings.Trim(used.Val().ExactString(), `"`))
			}
		}
		return true
	})
	return f
}

// isErrorOf reports whether a function of package field creates an error.
func isErrorOf(f *types.Func) bool {
	signature := f.Type().(*types.Signature)
	return signature.Recv() == nil && signature.Results().Len() == 1 &&
		signature.Results().At(0).Type().String() == "*"+machinery+"util/validation/field.Error"
}

// short returns a name without the path that all packages share.
func short(name string) string {
	return strings.NewReplacer(k8s+"apis/", "", k8s, "", machinery, "").Replace(name)
}
