package dev.podwright.validate.internal.bundle;

import java.util.List;

/** All rules across the objects of a bundle. */
public final class BundleRules {
    private static final List<BundleRule> RULES = List.of(
            new DuplicateObject(),
            new SelectsNothing(),
            new TargetPortUnknown(),
            new TargetPortUndeclared(),
            new AroundProxy(),
            new SameSelector(),
            new StatefulSetService(),
            new MissingObject(),
            new MissingKey(),
            new MixedNamespaces());

    private BundleRules() {}

    /** The ids of the rules. */
    public static List<String> ids() {
        return RULES.stream().map(BundleRule::id).toList();
    }

    /** Runs all rules. */
    public static BundleFindings check(BundleFacts bundle) {
        BundleFindings out = new BundleFindings();
        for (BundleRule rule : RULES) {
            rule.check(bundle, out);
        }
        return out;
    }
}
