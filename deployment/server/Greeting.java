package org.gatewright.jgroups;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jgroups.Address;
import org.jgroups.BytesMessage;
import org.jgroups.Event;
import org.jgroups.Message;
import org.jgroups.PhysicalAddress;
import org.jgroups.conf.ClassConfigurator;
import org.jgroups.protocols.Discovery;
import org.jgroups.protocols.PingData;
import org.jgroups.protocols.PingHeader;
import org.jgroups.util.NameCache;
import org.jgroups.util.Responses;

/**
 * A node that has found the one that leads tells it its address, and asks to be let in when that is known there. JDBC_PING, which belongs above
 * this, tells the address and does not wait: whoever is let in before it has arrived can't be reached, is put out again, and may
 * never learn of it. A node of a release that does not know this protocol does not answer, and is asked to be let in after a second.
 */
public final class Greeting extends Discovery {

    /** Of those that JGroups leaves to others; what nodes send each other bears it. */
    private static final short ID = 1701;

    private static final int TIMES = 10;
    private static final long EVERY_MILLISECONDS = 100;

    static {
        ClassConfigurator.addProtocol(ID, Greeting.class);
    }

    private final Set<Address> unanswered = new HashSet<>();

    @Override
    public boolean isDynamic() {
        return true;
    }

    @Override
    protected void findMembers(List<Address> members, boolean initialDiscovery, Responses found) {
        if (!initialDiscovery) {
            return;
        }
        Set<Address> leading = leading(found);
        try {
            for (int i = 0; i < TIMES && !leading.isEmpty(); i++) {
                leading.forEach(this::greet);
                leading = stillUnanswered();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Set<Address> leading(Responses found) {
        unanswered.clear();
        for (PingData node : found) {
            if (node != null && node.isCoord() && !node.getAddress().equals(local_addr)) {
                unanswered.add(node.getAddress());
            }
        }
        return Set.copyOf(unanswered);
    }

    private void greet(Address leading) {
        PhysicalAddress own = (PhysicalAddress) down(new Event(Event.GET_PHYSICAL_ADDRESS, local_addr));
        PingData self = new PingData(local_addr, false, NameCache.get(local_addr), own);
        Message greeting = new BytesMessage(leading)
                .setFlag(Message.Flag.OOB, Message.Flag.DONT_BUNDLE)
                .putHeader(id, new PingHeader(PingHeader.GET_MBRS_REQ)
                        .clusterName(cluster_name)
                        .initialDiscovery(true))
                .setArray(marshal(self));
        down_prot.down(greeting);
    }

    private synchronized Set<Address> stillUnanswered() throws InterruptedException {
        long end = System.nanoTime() + EVERY_MILLISECONDS * 1_000_000;
        for (long left = EVERY_MILLISECONDS; !unanswered.isEmpty() && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return Set.copyOf(unanswered);
    }

    @Override
    protected Object handle(PingHeader header, Message message) {
        Object handled = super.handle(header, message);
        if (header.type() == PingHeader.GET_MBRS_RSP) {
            synchronized (this) {
                unanswered.remove(message.getSrc());
                notifyAll();
            }
        }
        return handled;
    }
}
