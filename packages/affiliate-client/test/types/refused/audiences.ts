import { createAffiliateClient, createClient, listOfferDeals } from '@eflow/affiliate-client';
import { type CreateOfferGroupInput, createNetworkClient, createOfferGroup } from '@eflow/network-client';

declare const input: CreateOfferGroupInput;
const affiliate = createAffiliateClient({ apiKey: 'key' });
const network = createNetworkClient({ apiKey: 'key' });

// TS2339 Property 'offerGroups' does not exist on type 'AffiliateClient'.
affiliate.offerGroups.create(input);
// TS2345 Type '"affiliate"' is not assignable to type '"network"'.
createOfferGroup(affiliate, input);
// TS2345 Type '"affiliate"' is not assignable to type '"network"'.
createOfferGroup(createClient({ apiKey: 'key' }), input);
// TS2339 Property 'deals' does not exist on type 'NetworkClient'.
network.deals.listForOffer({ offerId: 1 });
// TS2345 Type '"network"' is not assignable to type '"affiliate"'.
listOfferDeals(network, { offerId: 1 });
// TS2345 Argument of type '"/v1/networks/offergroups"' is not assignable to parameter of type
affiliate.http.POST('/v1/networks/offergroups', { body: input });
