package dev.podwright.diagram.internal.scene;

import dev.podwright.diagram.internal.scene.Scene.Outside;
import dev.podwright.diagram.internal.scene.Scene.PodScene;
import dev.podwright.diagram.internal.scene.Scene.Row;
import dev.podwright.diagram.internal.scene.Scene.RowKind;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.config.ConfigMap;
import dev.podwright.model.config.Secret;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServicePort;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Report;
import dev.podwright.validate.Bundle;
import dev.podwright.validate.BundleReport;
import dev.podwright.validate.Route;
import dev.podwright.validate.internal.bundle.Member;
import dev.podwright.validate.internal.bundle.Reference;
import dev.podwright.validate.internal.bundle.References;
import dev.podwright.validate.network.Certainty;
import dev.podwright.validate.network.Listener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what a picture shows of a bundle: its pods, the Services that lead into them, and the names of its config maps and
 * secrets.
 */
final class BundleReader {
    /** More would not be readable. */
    private static final int MOST_PODS = 12;

    private static final int MOST_OUTSIDE = 40;

    private final Bundle bundle;
    private final Ids ids = new Ids();
    /** The objects with their fields, in the order of the bundle. */
    private final List<Anchors> anchors = new ArrayList<>();

    private final Map<String, Anchors> byLabel = new HashMap<>();
    private final IdentityHashMap<KubernetesObject, PodReader> pods = new IdentityHashMap<>();
    /** The same in the order of the bundle. */
    private final List<PodReader> podsInOrder = new ArrayList<>();

    private final List<PodScene> scenes = new ArrayList<>();
    private final List<Outside> outside = new ArrayList<>();
    /** What needs an object: how, and where in the picture; by the object's kind and name. */
    private final Map<String, Map<String, Set<Integer>>> uses = new HashMap<>();

    private int others;
    private int more;

    BundleReader(Bundle bundle) {
        this.bundle = bundle;
    }

    Scene read(BundleReport report) {
        List<KubernetesObject> objects = bundle.objects();
        for (KubernetesObject object : objects) {
            Anchors own = new Anchors(ids);
            anchors.add(own);
            byLabel.putIfAbsent(label(object), own);
            pod(object, own);
        }
        services(objects);
        podsInOrder.forEach(this::uses);
        for (int i = 0; i < objects.size(); i++) {
            config(objects.get(i), anchors.get(i));
        }
        Notes notes = new Notes(ids, byLabel);
        List<Report> reports = report.reports();
        for (int i = 0; i < reports.size(); i++) {
            boolean known = i < objects.size();
            notes.add(
                    reports.get(i),
                    known ? label(objects.get(i)) : reports.get(i).subject(),
                    known ? anchors.get(i) : new Anchors(ids));
        }
        scenes.forEach(notes::unmarkWhatRowsSay);
        String title = "Bundle of " + objects.size() + (objects.size() == 1 ? " object" : " objects");
        return new Scene(
                title, List.copyOf(outside), List.copyOf(scenes), more, notes.shown(), notes.more(), notes.marks());
    }

    /** As findings about other objects name it. */
    private static String label(KubernetesObject object) {
        return new Member(0, object, path -> null, true).describe();
    }

    private static String name(KubernetesObject object) {
        ObjectMeta metadata = object.metadata();
        String name = metadata == null ? null : metadata.name();
        return name == null ? "" : name;
    }

    private void pod(KubernetesObject object, Anchors own) {
        Subject subject = Subject.of(object);
        if (subject == null || pods.containsKey(object)) {
            return;
        }
        if (pods.size() == MOST_PODS) {
            more++;
            return;
        }
        PodReader pod = new PodReader(subject, own, ids);
        pods.put(object, pod);
        podsInOrder.add(pod);
        scenes.add(pod.read());
        outside.addAll(pod.outside());
    }

    private boolean mayAdd() {
        if (others < MOST_OUTSIDE) {
            others++;
            return true;
        }
        more++;
        return false;
    }

    private void services(List<KubernetesObject> objects) {
        IdentityHashMap<KubernetesObject, List<Route>> routes = new IdentityHashMap<>();
        for (Route route : bundle.routes()) {
            routes.computeIfAbsent(route.service(), each -> new ArrayList<>(2)).add(route);
        }
        List<Outside> services = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            if (objects.get(i) instanceof Service service && mayAdd()) {
                Anchors own = anchors.get(i);
                int id = ids.next();
                own.put(FieldPath.empty(), id);
                List<Row> rows = new ArrayList<>();
                Iterator<Route> next = routes.getOrDefault(service, List.of()).iterator();
                List<ServicePort> ports =
                        service.spec() == null ? List.of() : service.spec().ports();
                for (int port = 0; port < ports.size(); port++) {
                    if (ports.get(port).port() != null && next.hasNext()) {
                        Row row = port(next.next());
                        rows.add(row);
                        own.put(FieldPath.of("spec").child("ports").index(port), row.id());
                    }
                }
                services.add(new Outside(id, "Service", name(service), false, BoxDraft.capped(rows, "ports", ids)));
            }
        }
        outside.addAll(0, services);
    }

    private Row port(Route route) {
        String text = route.portName().isEmpty() ? "" + route.port() : route.port() + " " + route.portName();
        Set<Integer> to = new TreeSet<>();
        boolean likely = false;
        boolean answered = true;
        for (Route.Target target : route.targets()) {
            PodReader pod = pods.get(target.object());
            answered &= target.isAnswered();
            if (pod != null && target.isAnswered() && !target.steps().isEmpty()) {
                Route.Step first = target.steps().get(0);
                Listener listener = first.listener();
                likely |= listener != null && listener.certainty() == Certainty.LIKELY;
                Integer found =
                        pod.anchors().find(listener == null ? first.container().path() : listener.path());
                to.add(ids.shown(found == null ? pod.id() : found));
            }
        }
        String note = route.targets().isEmpty() ? "no pod here" : answered ? "" : "no known listener";
        return new Row(ids.next(), RowKind.CALLS, "port", text, note, likely, false, List.copyOf(to));
    }

    /** Notes which config maps and secrets a pod needs, and what for. */
    private void uses(PodReader pod) {
        FieldPath volumes = pod.subject().specPath().child("volumes");
        FieldPath pullSecrets = pod.subject().specPath().child("imagePullSecrets");
        for (Reference each : References.of(pod.subject().spec(), pod.subject().specPath())) {
            boolean volume = each.path().startsWith(volumes);
            String how = volume ? "volume" : each.path().startsWith(pullSecrets) ? "image pull" : "environment";
            Set<Integer> places = uses.computeIfAbsent(
                            each.kind().wireName() + " " + each.name(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(how, key -> new TreeSet<>());
            if (volume) {
                pod.mounts(each.path()).forEach(row -> places.add(ids.shown(row)));
            } else {
                Integer found = pod.anchors().find(each.path());
                places.add(found == null ? pod.id() : ids.shown(found));
            }
        }
    }

    private void config(KubernetesObject object, Anchors own) {
        if (!(object instanceof ConfigMap || object instanceof Secret) || !mayAdd()) {
            return;
        }
        int id = ids.next();
        own.put(FieldPath.empty(), id);
        List<Row> rows = new ArrayList<>();
        uses.getOrDefault(object.kind() + " " + name(object), Map.of()).forEach((how, places) -> {
            if (!places.isEmpty()) {
                rows.add(new Row(ids.next(), RowKind.CALLS, how, "", "", false, false, List.copyOf(places)));
            }
        });
        outside.add(new Outside(id, object.kind(), name(object), true, List.copyOf(rows)));
    }
}
