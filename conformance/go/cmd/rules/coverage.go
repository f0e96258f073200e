package main

import (
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"

	"golang.org/x/tools/cover"
)

// covered are the blocks of statements of each file, by its path in its module.
type covered map[string][]cover.ProfileBlock

func printCoverage(roots, profiles []string) error {
	reached, err := reachable(append(slices.Clone(roots), tagRoots(pods)...))
	if err != nil {
		return err
	}
	ran := covered{}
	for _, file := range profiles {
		parsed, err := cover.ParseProfiles(file)
		if err != nil {
			return err
		}
		for _, p := range parsed {
			ran[p.FileName] = append(ran[p.FileName], p.Blocks...)
		}
	}
	rules, tags := count{what: "rule sites"}, count{what: "checks of declarative tags"}
	for _, key := range slices.Sorted(maps.Keys(reached)) {
		f := reached[key]
		for _, s := range f.sites {
			rules.add(f.name+" "+s.kind, ran.has(f.pkg, s.at.Filename, s.at.Line, s.at.Column))
		}
		for _, t := range f.tags {
			tags.add(f.name+" "+t.field+" "+t.check+" "+t.stage, ran.has(f.pkg, t.at.Filename, t.at.Line, t.at.Column))
		}
	}
	rules.print()
	tags.print()
	return nil
}

// has returns whether the innermost block around a position ran according to a profile.
func (c covered) has(pkg, path string, line, column int) bool {
	ran, start := false, [2]int{}
	for _, b := range c[pkg+path[strings.LastIndex(path, "/"):]] {
		begins := [2]int{b.StartLine, b.StartCol}
		if !before(begins[0], begins[1], line, column) || !before(line, column, b.EndLine, b.EndCol) {
			continue
		}
		if begins != start && before(begins[0], begins[1], start[0], start[1]) {
			continue
		}
		if begins != start {
			ran, start = false, begins
		}
		ran = ran || b.Count > 0
	}
	return ran
}

func before(line, column, otherLine, otherColumn int) bool {
	return line < otherLine || line == otherLine && column <= otherColumn
}

// count is how many places there are, and which of them never ran.
type count struct {
	what   string
	total  int
	silent map[string]int
}

func (c *count) add(name string, ran bool) {
	c.total++
	if !ran {
		if c.silent == nil {
			c.silent = map[string]int{}
		}
		c.silent[name]++
	}
}

func (c *count) print() {
	silent := 0
	var rows []string
	for name, n := range c.silent {
		silent += n
		rows = append(rows, fmt.Sprintf("  %d %s", n, name))
	}
	sort.Strings(rows)
	fmt.Printf("%s: %d of %d ran (%.1f %%)\n", c.what, c.total-silent, c.total, 100*float64(c.total-silent)/float64(max(c.total, 1)))
	if silent > 0 {
		fmt.Println("never ran:")
		fmt.Println(strings.Join(rows, "\n"))
	}
}
