/** That a piece of one of a product's variants can be ordered, from the warehouse or before it is there; `p` is the product. */
export const CAN_BE_ORDERED = `EXISTS (
    SELECT FROM variant v JOIN stock s ON s.variant_id = v.id
    WHERE v.product_id = p.id AND v.deleted_at IS NULL AND (s.backorder_limit IS NULL OR s.on_hand + s.backorder_limit > s.allocated + s.reserved))`;
