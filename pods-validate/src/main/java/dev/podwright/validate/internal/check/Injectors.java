package dev.podwright.validate.internal.check;

import java.util.Map;

/** Controllers that change the pods which ask for it by a label or an annotation. */
public final class Injectors {
    private Injectors() {}

    /** Whether a label or an annotation asks an injector, whose containers and volumes are not known here. */
    public static boolean areAskedBy(Map<String, String> labelsOrAnnotations) {
        for (Map.Entry<String, String> each : labelsOrAnnotations.entrySet()) {
            if (asksInjector(each.getKey()) && !isOff(each.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean asksInjector(String key) {
        return key.contains("inject")
                || key.contains("sidecar")
                || key.startsWith("dapr.io/")
                || key.equals("istio.io/rev");
    }

    private static boolean isOff(String value) {
        return value.equals("false") || value.equals("disabled");
    }
}
