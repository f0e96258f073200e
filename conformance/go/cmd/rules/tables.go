package main

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/component-base/featuregate"
	_ "k8s.io/kubernetes/pkg/features"
)

func printRules() error {
	reached, err := reachable(ruleRoots(kinds))
	if err != nil {
		return err
	}
	var rows []string
	for _, f := range reached {
		if len(f.sites) == 0 {
			continue
		}
		kinds := map[string]int{}
		for _, s := range f.sites {
			kinds[s.kind]++
		}
		var counts []string
		for kind, count := range kinds {
			counts = append(counts, fmt.Sprintf("%s=%d", kind, count))
		}
		sort.Strings(counts)
		rows = append(rows, f.name+"\t"+strings.Join(counts, " "))
	}
	printSorted(rows)
	return nil
}

func printTags() error {
	reached, err := reachable(tagRoots(kinds))
	if err != nil {
		return err
	}
	var rows []string
	for _, f := range reached {
		for _, t := range f.tags {
			rows = append(rows, strings.Join([]string{f.name, t.field, t.check, t.stage}, "\t"))
		}
	}
	printSorted(rows)
	return nil
}

func printGates() error {
	reached, err := reachable(gateRoots(kinds))
	if err != nil {
		return err
	}
	readers := map[string][]string{}
	for _, f := range reached {
		for _, gate := range f.gates {
			readers[gate] = append(readers[gate], f.name)
		}
	}
	known := utilfeature.DefaultMutableFeatureGate.GetAllVersioned()
	needs := utilfeature.DefaultMutableFeatureGate.Dependencies()
	var rows []string
	for gate, names := range readers {
		specs, ok := known[featuregate.Feature(gate)]
		if !ok {
			return fmt.Errorf("%s is read, but is not a feature gate", gate)
		}
		sort.Strings(names)
		rows = append(rows, strings.Join([]string{
			gate, history(specs), strings.Join(texts(needs[featuregate.Feature(gate)]), " "), strings.Join(slices.Compact(names), " "),
		}, "\t"))
	}
	printSorted(rows)
	return nil
}

// history formats the specs of a gate: "1.29 alpha off; 1.33 beta on; 1.36 stable on locked".
func history(specs featuregate.VersionedSpecs) string {
	sort.Slice(specs, func(i, j int) bool { return specs[i].Version.LessThan(specs[j].Version) })
	var out []string
	for _, spec := range specs {
		maturity := strings.ToLower(string(spec.PreRelease))
		if spec.PreRelease == featuregate.GA {
			maturity = "stable"
		}
		text := fmt.Sprintf("%d.%d %s off", spec.Version.Major(), spec.Version.Minor(), maturity)
		if spec.Default {
			text = strings.TrimSuffix(text, "off") + "on"
		}
		if spec.LockToDefault {
			text += " locked"
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

func texts(features []featuregate.Feature) []string {
	var out []string
	for _, f := range features {
		out = append(out, string(f))
	}
	sort.Strings(out)
	return out
}

func printSorted(rows []string) {
	sort.Strings(rows)
	for _, row := range rows {
		fmt.Println(row)
	}
}
