package dev.podwright.dsl.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** The labels by which pods are selected. Workloads and Services use the same, so that they agree. */
public final class SelectorLabels {
    /** The label that a workload gives to pods that have none of these. */
    static final String NAME = "app.kubernetes.io/name";

    private static final String INSTANCE = "app.kubernetes.io/instance";
    private static final String APP = "app";

    private SelectorLabels() {}

    /**
     * The labels of a pod that select it: {@code app.kubernetes.io/name} with {@code app.kubernetes.io/instance}, else
     * {@code app}, else {@code app.kubernetes.io/name} alone; empty where the pod has none of them.
     */
    static Map<String, String> of(Map<String, String> labels) {
        String name = labels.get(NAME);
        String instance = labels.get(INSTANCE);
        String app = labels.get(APP);
        if (name != null && (instance != null || app == null)) {
            return instance == null ? Map.of(NAME, name) : ordered(name, instance);
        }
        return app == null ? Map.of() : Map.of(APP, app);
    }

    private static Map<String, String> ordered(String name, String instance) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put(NAME, name);
        out.put(INSTANCE, instance);
        return out;
    }
}
