package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/packages"
)

// tag is a check that upstream generates from a declarative tag of a field or a type.
type tag struct {
	field string // the name of the field, or nothing for the type itself
	check string // the name of the function that checks it
	stage string // enforced, alpha or beta
	at    token.Position
}

// tagsOf returns the tags that generated code checks. Upstream generates a block for each field:
//
//	{ // field corev1.PodSpec.Tolerations
//		fn := func(...) (errs field.ErrorList) {
//			if e := validate.MaxItems(ctx, op, fldPath, obj, oldObj, 10).MarkAlpha(); len(e) != 0 {
//				errs = append(errs, e...)
//			}
//		}
//		errs = append(errs, fn(fldPath.Child("tolerations"), ...)...)
//	}
func tagsOf(p *packages.Package, node ast.Node) []tag {
	var tags []tag
	fields := map[ast.Node]string{}
	var ancestors []ast.Node
	ast.Inspect(node, func(n ast.Node) bool {
		if n == nil {
			ancestors = ancestors[:len(ancestors)-1]
			return true
		}
		ancestors = append(ancestors, n)
		switch n := n.(type) {
		case *ast.BlockStmt:
			if name := fieldOf(n); name != "" {
				fields[n] = name
			}
		case *ast.IfStmt:
			field := ""
			for _, ancestor := range ancestors {
				if name := fields[ancestor]; name != "" {
					field = name
				}
			}
			if check, stage := checkOf(p, n); check != "" {
				tags = append(tags, tag{field, check, stage, p.Fset.Position(n.Body.List[0].Pos())})
			}
		}
		return true
	})
	return tags
}

// fieldOf returns the name of the field that a block is for, or nothing.
func fieldOf(block *ast.BlockStmt) string {
	if len(block.List) != 3 {
		return ""
	}
	name := ""
	ast.Inspect(block.List[2], func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && len(call.Args) == 1 {
			if selector, ok := call.Fun.(*ast.SelectorExpr); ok && selector.Sel.Name == "Child" {
				if literal, ok := call.Args[0].(*ast.BasicLit); ok {
					name = strings.Trim(literal.Value, `"`)
				}
			}
		}
		return true
	})
	return name
}

// checkOf returns the check that an if statement makes, and its stage; no check for another statement, and for a check that
// appends nothing, which only says whether the others apply.
func checkOf(p *packages.Package, statement *ast.IfStmt) (check, stage string) {
	init, ok := statement.Init.(*ast.AssignStmt)
	if !ok || len(init.Rhs) != 1 || !appends(statement.Body) {
		return "", ""
	}
	call, ok := init.Rhs[0].(*ast.CallExpr)
	if !ok {
		return "", ""
	}
	stage = "enforced"
	for {
		selector, ok := call.Fun.(*ast.SelectorExpr)
		if !ok {
			break
		}
		marked, ok := selector.X.(*ast.CallExpr)
		if !ok {
			break
		}
		switch selector.Sel.Name {
		case "MarkAlpha":
			stage = "alpha"
		case "MarkBeta":
			stage = "beta"
		}
		call = marked
	}
	return checkName(p, call.Fun), stage
}

// checkName returns the name of a function that checks a tag, or nothing for other functions.
func checkName(p *packages.Package, called ast.Expr) string {
	var id *ast.Ident
	switch c := called.(type) {
	case *ast.Ident:
		id = c
	case *ast.SelectorExpr:
		id = c.Sel
	default:
		return ""
	}
	used, ok := p.TypesInfo.Uses[id].(*types.Func)
	if !ok || used.Pkg() == nil {
		return ""
	}
	switch {
	case used.Pkg().Path() == machinery+"api/validate" && !strings.HasPrefix(used.Name(), "EachVal"):
		return used.Name()
	case strings.HasPrefix(used.Name(), "ValidateCustom_"):
		return used.Name()
	}
	return ""
}

func appends(body *ast.BlockStmt) bool {
	for _, statement := range body.List {
		if assigned, ok := statement.(*ast.AssignStmt); ok {
			if call, ok := assigned.Rhs[0].(*ast.CallExpr); ok {
				if called, ok := call.Fun.(*ast.Ident); ok && called.Name == "append" {
					return true
				}
			}
		}
	}
	return false
}
