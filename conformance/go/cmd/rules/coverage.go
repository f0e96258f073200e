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

// rootsOf are the functions that report the errors of an operation on kinds.
var rootsOf = map[string]func([]kind) []string{"create": createRoots, "update": updateRoots}

// kindsOf are the kinds of which coverage is measured together.
var kindsOf = map[string][]kind{"pods": pods, "workloads": workloads, "services": services}

func printCoverage(operation string, kinds []kind, profiles []string) error {
	all := append(rootsOf[operation](kinds), tagRoots(kinds)...)
	for _, k := range kinds {
		all = append(all, k.storage...)
	}
	reached, err := reachable(all)
	if err != nil {
		return err
	}
	if kinds[0].name != "Pod" {
		ofPods, err := reachable(append(ruleRoots(pods), tagRoots(pods)...))
		if err != nil {
			return err
		}
		maps.DeleteFunc(reached, func(name string, _ *function) bool { return ofPods[name] != nil })
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
	if err := rules.print(operation); err != nil {
		return err
	}
	return tags.print(operation)
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

// unreached are places that no object of the kinds reaches on create: how many of a name there are, and why. Those of pods are
// in CONTRIBUTING.md.
var unreached = map[string]struct {
	places int
	reason string
}{
	"apps/validation.ValidateDaemonSetUpdateStrategy Required":               {1, "the type has a default"},
	"apps/validation.ValidateDeploymentStrategy Required":                    {1, "the type has a default"},
	"apps/validation.ValidateStatefulSetSpec Required":                       {2, "podManagementPolicy and the type of updateStrategy have defaults"},
	"apps/validation.ValidatePodTemplateSpecForReplicaSet Required":          {1, "the template is not a pointer"},
	"apps/validation.ValidatePodTemplateSpecForStatefulSet Required":         {1, "the template is not a pointer"},
	"apps/validation.ValidatePositiveIntOrPercent Invalid":                   {1, "there is no third type"},
	"batch/validation.validateConcurrencyPolicy Required":                    {1, "it has a default"},
	"batch/validation.validateGeneratedSelector Required":                    {1, "a create draws the uid"},
	"batch/validation.validatePodFailurePolicyRuleOnPodConditions Required":  {1, "the status has a default"},
	"batch/validation.validateScheduleFormat Invalid":                        {1, "only an update may have TZ and timeZone"},
	"core/validation.ValidateHasLabel Required":                              {1, "a create adds the labels"},
	"core/validation.ValidateEndpointIP Invalid":                             {1, "the address was parsed before"},
	"core/validation.ValidateServiceClusterIPsRelatedFields InternalError":   {1, "the addresses were parsed before"},
	"core/validation.ValidateServiceClusterIPsRelatedFields Required":        {1, "a create fills the list"},
	"core/validation.validateClientIPAffinityConfig Required":                {3, "all three have defaults"},
	"core/validation.validateLoadBalancerClassField Invalid":                 {1, "it compares with an old object"},
	"core/validation.validateService Forbidden":                              {1, "the default for the affinity None is no configuration"},
	"core/validation.validateService Required":                               {3, "sessionAffinity, type and allocateLoadBalancerNodePorts have defaults"},
	"core/validation.validateServiceExternalTrafficPolicy Invalid":           {1, "the allocator refuses the port before"},
	"core/validation.validateServiceExternalTrafficPolicy Required":          {2, "one has a default, the allocator draws the other"},
	"core/validation.validateServiceInternalTrafficFieldsValue Required":     {1, "it has a default"},
	"core/validation.validateServicePort Required":                           {1, "the protocol has a default"},
	"registry/core/service/storage.initNodePorts Invalid":                    {1, "there is always a free port"},
	"(*registry/core/service/storage.Allocators).allocIPs Invalid":           {2, "there is always a free address"},
	"(*registry/core/service/storage.Allocators).initIPFamilyFields Invalid": {5, "two compare with an old object, three need a cluster of one family"},
	"(*registry/core/service/storage.Allocators).updateNodePorts Invalid":    {1, "it is of updates"},
	workloadBuilder + "Validate Invalid":                                     {1, "a Job always has an item"},
	workloadBuilder + "Validate InternalError":                               {3, "a Job always has an item of a known type"},
	workloadBuilder + "validateAllowedDisruptionModes Forbidden":             {2, "Jobs allow both"},
	workloadBuilder + "validateAllowedSchedulingPolicies Forbidden":          {2, "Jobs allow both"},
	"batch/v1.Validate_JobSpec scheduling IfOption enforced":                 {1, "a create drops the field if its gate is off"},
}

const workloadBuilder = "(*k8s.io/component-helpers/scheduling/schedulingv1/workloadbuilder.Builder)."

// ofUpdates are the checks of tags that compare with an old object.
var ofUpdates = []string{" Immutable ", " UpdatePointer "}

func (c *count) add(name string, ran bool) {
	c.total++
	if !ran {
		if c.silent == nil {
			c.silent = map[string]int{}
		}
		c.silent[name]++
	}
}

// print fails if a place ran that is said to be unreached.
func (c *count) print(operation string) error {
	silent, without := 0, 0
	var rows, reasons []string
	for name, n := range c.silent {
		silent += n
		reason := unreached[name]
		if reason.places == 0 && slices.ContainsFunc(ofUpdates, func(check string) bool { return strings.Contains(name, check) }) {
			reason.places, reason.reason = n, "it compares with an old object"
		}
		if operation != "create" {
			reason.places = 0
		}
		if n < reason.places {
			return fmt.Errorf("%d of the %d places of %s that nothing reaches ran", reason.places-n, reason.places, name)
		}
		without += reason.places
		if n > reason.places {
			rows = append(rows, fmt.Sprintf("  %d %s", n-reason.places, name))
		}
		if reason.places > 0 {
			reasons = append(reasons, fmt.Sprintf("  %d %s: %s", reason.places, name, reason.reason))
		}
	}
	ran, all := c.total-silent, c.total-without
	fmt.Printf("%s: %d of %d ran (%.1f %%), of %d without those that no object reaches (%.1f %%)\n", c.what, ran, c.total,
		percent(ran, c.total), all, percent(ran, all))
	list("never ran:", rows)
	list("no object reaches:", reasons)
	return nil
}

func percent(part, all int) float64 {
	return 100 * float64(part) / float64(max(all, 1))
}

func list(title string, rows []string) {
	if len(rows) > 0 {
		sort.Strings(rows)
		fmt.Println(title)
		fmt.Println(strings.Join(rows, "\n"))
	}
}
