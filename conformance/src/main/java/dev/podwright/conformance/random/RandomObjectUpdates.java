package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import dev.podwright.schema.FieldShape;
import java.util.ArrayList;
import java.util.List;

/**
 * Random updates of objects without pods, half of them Services: an old object, which is stored or a manifest, and a new one with a few changes. An update
 * depends on the seed and its number alone.
 */
public final class RandomObjectUpdates {
    private static final List<String> TYPES = List.of("ClusterIP", "NodePort", "LoadBalancer", "ExternalName");

    /** The kinds besides Service. */
    private static final List<String> KINDS = List.of("ConfigMap", "Secret", "ServiceAccount", "Namespace");

    private final RandomPlainObjects objects;
    private final Rng rng;

    /** Updates from a seed. */
    public RandomObjectUpdates(long seed) {
        this.objects = new RandomPlainObjects(seed);
        this.rng = objects.rng();
    }

    /** The update with a number, from 0, as one line of JSON. */
    public String update(long which) {
        if (which % 2 == 1) {
            return other(KINDS.get((int) (which / 2 % KINDS.size())), which);
        }
        MutableObject old = objects.valid("Service", which);
        boolean stored = rng.percent(60);
        if (stored) {
            store(old);
        } else {
            old.in("metadata").remove("uid");
            if ("ExternalName".equals(old.in("spec").get("type"))) {
                // the server panics on what it would not have stored
                old.in("spec").remove("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy");
            }
        }
        MutableObject updated = old.copy();
        if (stored && rng.percent(30)) {
            forget(updated);
        }
        for (int left = rng.below(4); left > 0; left--) {
            if (rng.percent(45)) {
                objects.change(updated);
            } else {
                changeService(updated.in("spec"));
            }
        }
        return line("Service", old, updated);
    }

    private String other(String kind, long which) {
        MutableObject old = objects.valid(kind, which);
        if (rng.percent(60)) {
            old.in("metadata").set("uid", "u-1").remove("deletionTimestamp");
        } else {
            old.in("metadata").remove("uid");
        }
        if (rng.percent(30) && (kind.equals("ConfigMap") || kind.equals("Secret"))) {
            old.set("immutable", true);
        }
        MutableObject updated = old.copy();
        for (int left = rng.below(4); left > 0; left--) {
            objects.change(updated);
        }
        // An empty map is not the same as none to the server, where the object is immutable.
        for (Field field : updated.type.fields()) {
            if (field.shape() == FieldShape.MAP && updated.get(field.index()) == RawJson.EMPTY_OBJECT) {
                updated.set(field.index(), null);
            }
        }
        return line(kind, old, updated);
    }

    private static String line(String kind, MutableObject old, MutableObject updated) {
        return "{\"old\":" + named(kind, old) + ",\"new\":" + named(kind, updated) + ",\"subresource\":\"\"}";
    }

    private static String named(String kind, MutableObject object) {
        String json = object.toString();
        return "{\"apiVersion\":\"v1\",\"kind\":\"" + kind + "\"" + (json.equals("{}") ? "" : ",") + json.substring(1);
    }

    /** Makes a service one that a server may have stored, now and then with values that it no longer accepts. */
    private void store(MutableObject service) {
        MutableObject metadata = service.in("metadata");
        metadata.set("uid", "u-1").remove("deletionTimestamp");
        MutableObject spec = service.in("spec");
        String type = TYPES.contains(String.valueOf(spec.get("type"))) ? String.valueOf(spec.get("type")) : "ClusterIP";
        spec.set("type", type);
        addresses(spec, type);
        ports(spec, type);
        if (rng.percent(10)) {
            spec.set("externalIPs", new ArrayList<>(List.of(rng.pick("010.0.0.1", "::ffff:1.2.3.4", "x", "1.2.3.4"))));
        }
        if (type.equals("LoadBalancer") && rng.percent(20)) {
            spec.set(
                    "loadBalancerSourceRanges",
                    new ArrayList<>(List.of(rng.pick("10.0.0.1/8", " 10.0.0.0/08", "x", "2001:DB8::/32"))));
        }
    }

    private void addresses(MutableObject spec, String type) {
        spec.remove("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy");
        if (type.equals("ExternalName")) {
            return;
        }
        boolean headless = type.equals("ClusterIP") && rng.percent(25);
        boolean both = rng.percent(50);
        boolean six = rng.percent(30);
        String first = six ? "2001:db8::1" : rng.pick("10.0.0.1", "10.0.0.1", "010.0.0.1");
        List<Object> addresses = new ArrayList<>(List.of(headless ? "None" : first));
        if (both && !headless) {
            addresses.add(six ? "10.0.0.1" : "2001:db8::1");
        }
        spec.set("clusterIP", addresses.get(0)).set("clusterIPs", addresses);
        if (rng.percent(92)) {
            List<Object> families = new ArrayList<>(List.of(six ? "IPv6" : "IPv4"));
            if (both) {
                families.add(six ? "IPv4" : "IPv6");
            }
            spec.set("ipFamilies", families);
            spec.set(
                    "ipFamilyPolicy",
                    both
                            ? rng.pick("PreferDualStack", "RequireDualStack")
                            : rng.pick("SingleStack", "SingleStack", "PreferDualStack"));
        }
    }

    private void ports(MutableObject spec, String type) {
        boolean node = type.equals("NodePort") || type.equals("LoadBalancer");
        List<MutableObject> ports = spec.objects("ports");
        for (int i = 0; i < ports.size(); i++) {
            if (node && !Boolean.FALSE.equals(spec.get("allocateLoadBalancerNodePorts"))) {
                ports.get(i).set("nodePort", 30_000 + i);
            } else {
                ports.get(i).remove("nodePort");
            }
        }
        boolean local = type.equals("LoadBalancer") && "Local".equals(spec.get("externalTrafficPolicy"));
        if (local) {
            spec.set("healthCheckNodePort", 30_010);
        } else {
            spec.remove("healthCheckNodePort");
        }
    }

    /** Leaves out what the server has assigned, as a manifest does. */
    private void forget(MutableObject service) {
        MutableObject spec = service.in("spec");
        if (rng.percent(80)) {
            spec.remove("clusterIPs", "ipFamilies", "ipFamilyPolicy", "healthCheckNodePort");
            if (!"None".equals(spec.get("clusterIP"))) {
                spec.remove("clusterIP");
            }
        }
        for (MutableObject port : spec.objects("ports")) {
            if (rng.percent(70)) {
                port.remove("nodePort");
            }
        }
    }

    private void changeService(MutableObject spec) {
        switch (rng.below(9)) {
            case 0, 1 -> {
                String type = rng.pick(TYPES);
                spec.set("type", type);
                if (type.equals("ExternalName") && rng.percent(80)) {
                    spec.set("externalName", "db.example.com");
                }
            }
            case 2 -> spec.set("ipFamilyPolicy", rng.pick("SingleStack", "PreferDualStack", "RequireDualStack"));
            case 3 -> {
                spec.set("clusterIP", rng.pick("None", "10.0.0.1", "10.0.0.9", "2001:db8::1", ""));
                if (rng.percent(60)) {
                    spec.remove("clusterIPs");
                }
            }
            case 4 -> cut(spec, rng.pick("clusterIPs", "ipFamilies"));
            case 5 -> spec.set("externalTrafficPolicy", rng.pick("Local", "Cluster"));
            case 6 -> spec.set("loadBalancerClass", rng.pick("example.com/lb", "a/b/c", "internal"));
            case 7 -> {
                for (MutableObject port : spec.objects("ports")) {
                    if (rng.percent(50)) {
                        port.set("nodePort", rng.pick(List.of(30_000, 30_001, 30_010, 30_020, 80, 0)));
                    }
                }
            }
            default -> {
                spec.add("ports").set("name", rng.pick("p0", "p9")).set("port", 90 + rng.below(3));
                if (rng.percent(30)) {
                    spec.set("ports", new ArrayList<>(spec.objects("ports").subList(0, 1)));
                }
            }
        }
    }

    private void cut(MutableObject spec, String field) {
        if (spec.get(field) instanceof List<?> list && list.size() > 1) {
            spec.set(field, new ArrayList<>(list.subList(0, 1)));
        } else if (rng.percent(50)) {
            spec.remove(field);
        } else {
            spec.set(
                    field,
                    new ArrayList<>(
                            field.equals("ipFamilies") ? List.of("IPv4", "IPv6") : List.of("10.0.0.1", "2001:db8::1")));
        }
    }
}
